import '@digital-go-jp/design-tokens/dist/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/buttons.css';
import './styles/fields.css';
import './styles/steps.css';
import './styles/capture.css';
import './styles/dealer.css';
import './styles/inbox.css';
import { render } from 'preact';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no #app element');
render(<App />, root);
