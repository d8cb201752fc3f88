import { useText } from '../texts.ts';
import { Frame } from './frame.tsx';
import { Prose } from './prose.tsx';
import { Screen } from './screen.tsx';

export function UnknownPage() {
  const t = useText();
  return (
    <Frame title="Tetsuzuki">
      <Screen title={t('page-unknown')} within="Tetsuzuki" identity="unknown">
        <Prose text={t('page-unknown-next')} />
      </Screen>
    </Frame>
  );
}
