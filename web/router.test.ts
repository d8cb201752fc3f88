import { expect, test } from 'vitest';
import { routeOf } from './router.ts';

const route = (url: string) => {
  const { pathname, searchParams } = new URL(url, 'https://example.jp');
  return routeOf(pathname, searchParams);
};

test('a QR code’s link carries its token', () => {
  expect(route('/l/aB3_x-9')).toEqual({ page: 'link', token: 'aB3_x-9' });
  expect(route('/l/a%2Fb')).toEqual({ page: 'link', token: 'a/b' });
});

test('a link with a broken escape is still a link, for the server to refuse', () => {
  expect(route('/l/abc%E0')).toEqual({ page: 'link', token: 'abc%E0' });
});

test('a trailing slash changes nothing', () => {
  expect(route('/p/1/')).toEqual({ page: 'procedure', id: '1' });
});

test('a brand can be named for an account registration', () => {
  expect(route('/account?brand=lexus')).toEqual({ page: 'start', type: 'account-registration', brand: 'lexus' });
  expect(route('/account')).toEqual({ page: 'start', type: 'account-registration', brand: undefined });
});

test('what anybody may start is known by its type, and nothing else', () => {
  expect(route('/start/account-registration?brand=toyota')).toEqual({ page: 'start', type: 'account-registration', brand: 'toyota' });
  expect(route('/start/buyer-registration')).toEqual({ page: 'unknown' });
});

test('everything else is unknown', () => {
  for (const url of ['/l', '/p/1/2', '/dealer/contracts', '/dealer/1', '/inbox/1', '/a/b/c/d'])
    expect(route(url)).toEqual({ page: 'unknown' });
});
