import { AccountPage } from './customer/account-page.tsx';
import { CustomerPage } from './customer/customer-page.tsx';
import { LinkPage } from './customer/link-page.tsx';
import { DealerPage } from './dealer/dealer-page.tsx';
import { UnknownPage } from './frame/unknown-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { LandingPage } from './landing-page.tsx';
import { useRoute } from './router.ts';

export function App() {
  const route = useRoute();
  switch (route.page) {
    case 'landing':
      return <LandingPage />;
    case 'link':
      return <LinkPage key={route.token} token={route.token} />;
    case 'procedure':
      return <CustomerPage key={route.id} id={route.id} />;
    case 'account':
      return <AccountPage brand={route.brand} />;
    case 'dealer':
      return <DealerPage contract={route.contract} />;
    case 'inbox':
      return <InboxPage />;
    case 'unknown':
      return <UnknownPage />;
  }
}
