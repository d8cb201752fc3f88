import { useEffect, useState } from 'preact/hooks';

export type Route =
  | { readonly page: 'landing' }
  | { readonly page: 'link'; readonly token: string }
  | { readonly page: 'procedure'; readonly id: string }
  | { readonly page: 'account'; readonly brand: string | undefined }
  | { readonly page: 'dealer'; readonly contract: string | undefined }
  | { readonly page: 'inbox' }
  | { readonly page: 'unknown' };

export function routeOf(path: string, query: URLSearchParams): Route {
  const [first, second, third, ...rest] = path.split('/').filter(Boolean);
  if (rest.length > 0) return { page: 'unknown' };
  if (first === undefined) return { page: 'landing' };
  if (first === 'l' && second && !third) return { page: 'link', token: decoded(second) };
  if (first === 'p' && second && !third) return { page: 'procedure', id: decoded(second) };
  if (first === 'account' && !second) return { page: 'account', brand: query.get('brand') ?? undefined };
  if (first === 'dealer' && !second) return { page: 'dealer', contract: undefined };
  if (first === 'dealer' && second === 'contracts' && third) return { page: 'dealer', contract: decoded(third) };
  if (first === 'inbox' && !second) return { page: 'inbox' };
  return { page: 'unknown' };
}

/** A link that was cut or mangled on its way may hold a broken escape. It is then taken as it stands. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const here = () => routeOf(location.pathname, new URLSearchParams(location.search));
const listeners = new Set<() => void>();

export function navigate(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  for (const listener of listeners) listener();
}

export function useRoute(): Route {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const follow = () => setRoute(here());
    listeners.add(follow);
    addEventListener('popstate', follow);
    return () => {
      listeners.delete(follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  return route;
}
