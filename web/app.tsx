import { CustomerPage } from './customer/customer-page.tsx';
import { LinkPage } from './customer/link-page.tsx';
import { MyPage } from './customer/my-page.tsx';
import { StartPage } from './customer/start-page.tsx';
import { DealerPage } from './dealer/dealer-page.tsx';
import { UnknownPage } from './frame/unknown-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { LandingPage } from './landing-page.tsx';
import { useRoute } from './router.ts';
import { SupportPage } from './support/support-page.tsx';

export function App() {
  const route = useRoute();
  switch (route.page) {
    case 'landing':
      return <LandingPage />;
    case 'link':
      return <LinkPage key={route.token} token={route.token} />;
    case 'procedure':
      return <CustomerPage key={route.id} id={route.id} />;
    case 'start':
      return <StartPage key={route.type} type={route.type} brand={route.brand} />;
    case 'my':
      return <MyPage />;

    case 'dealer':
      return <DealerPage show="contracts" contract={route.contract} />;
    case 'customers':
      return <DealerPage show="customers" customer={route.customer} />;
    case 'support':
      return <SupportPage procedure={route.procedure} />;
    case 'inbox':
      return <InboxPage />;
    case 'unknown':
      return <UnknownPage />;
  }
}
