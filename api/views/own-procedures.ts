import { brands, isBrandId } from '../../brands/registry.ts';
import { fillIn, wordsOf } from '../../brands/words.ts';
import { openJson } from '../../codec/key-ring.ts';
import type { OwnProcedure } from '../../db/queries/own-procedures.ts';
import { isProcedureType, procedures } from '../../procedures/registry.ts';
import type { Actor, Language, ProcedureDefinition } from '../../procedures/step.ts';
import type { Position } from '../../workflows/messages.ts';
import type { ApiContext } from '../context.ts';
import type { OwnProcedureView } from '../contract/own-procedures.ts';
import { mayGoOn } from '../procedures/go-on.ts';
import { actorText } from './actor-texts.ts';
import { outcomeText } from './outcome-texts.ts';
import { record } from './summary.ts';

export function ownProcedureViews({ keyRing }: ApiContext, rows: readonly OwnProcedure[], language: Language): OwnProcedureView[] {
  return rows.flatMap((row) => {
    const { id, type, brand, role, status, step, waitingFor, outcome, since, vehicle, dealer } = row;
    if (!isProcedureType(type) || !isBrandId(brand) || !row.position) return [];
    const definition: ProcedureDefinition = procedures[type];
    const screen = definition.steps[step] ?? definition.waits[step] ?? definition.ends[step];
    const position = openJson(keyRing, row.position) as Position;
    // An owner may have five shares to tell apart.
    const { sharee } = record(role === position.owner ? position.show : undefined);
    const about = [vehicle, dealer, sharee].filter((one) => typeof one === 'string' && one !== '');
    const next = outcome === 'superseded' ? [] : mayGoOn(position, role).filter(isProcedureType);
    return [
      {
        id,
        type,
        title: definition.title[language],
        brand,
        role,
        status,
        stepTitle: screen ? fillIn(screen.title[language], wordsOf(brands[brand], language)) : step,
        ...(status === 'open' && { waitingFor: turnText(waitingFor, role, language), yourTurn: waitingFor === role }),
        ...(outcome && { outcome: outcomeText(outcome, language) }),
        ...(about.length > 0 && { about: about.join(' / ') }),
        since: since.toISOString(),
        next: next.map((other) => ({ type: other, title: procedures[other].title[language] })),
      },
    ];
  });
}

const mine = { ja: 'お客さまの操作をお待ちしています。', en: 'Waiting for you.' } as const;
const atWork = { ja: '処理しています。', en: 'Being processed.' } as const;

function turnText(waitingFor: string, role: Actor, language: Language): string {
  if (waitingFor === role) return mine[language];
  return isActor(waitingFor) ? actorText(waitingFor, language) : atWork[language];
}

function isActor(text: string): text is Actor {
  return ['buyer', 'user', 'staff', 'owner', 'sharee', 'member', 'reviewer', 'provider'].includes(text);
}
