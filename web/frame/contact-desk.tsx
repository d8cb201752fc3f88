import type { ProcedureView } from '../api/contract.ts';
import { useText } from '../texts.ts';

export function ContactDesk({ words }: { readonly words: ProcedureView['words'] }) {
  const t = useText();
  return (
    <section class="desk" aria-label={t('contact')}>
      <p class="desk-name">{words.desk}</p>
      <p>
        <a class="desk-phone" href={`tel:${words.deskPhone.replace(/[^\d+]/g, '')}`}>
          {words.deskPhone}
        </a>
        <span class="desk-hours">{words.deskHours}</span>
      </p>
    </section>
  );
}
