import { describe, expect, it } from 'vitest';
import { procedureView } from '../../api/contract/view.ts';
import { ApiClient, problemOf, viewOf } from '../../testing/api-client.ts';
import { openEvents } from '../../testing/event-stream.ts';
import { agreeToAll, walkTo } from '../../testing/walk.ts';
import { arriveAt, type Running } from './arrive.ts';

/** How others, and later oneself, see where a procedure stands. */
export function following(running: Running): void {
  describe('looking at a procedure', () => {
    it('has its revision as ETag, and nothing new is 304', async () => {
      const { client } = await arriveAt('information-consent', running());
      const seen = await client.look();
      const etag = `"${viewOf(seen).revision}"`;
      expect(seen.headers.get('etag')).toBe(etag);
      expect(seen.headers.get('cache-control')).toBe('no-store');
      const again = await client.look({ 'If-None-Match': etag });
      expect(again).toMatchObject({ status: 304, body: '' });
      expect(again.headers.get('etag')).toBe(etag);
      expect((await client.look({ 'If-None-Match': '"1"' })).status).toBe(200);
    });

    it('with wait holds the request: 304 when nothing has happened', async () => {
      const { client, view } = await arriveAt('confirm-vehicle', running());
      const started = performance.now();
      expect((await client.look({ 'If-None-Match': `"${view.revision}"` }, '?wait=1')).status).toBe(304);
      expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    });

    it('with wait is answered as soon as another device has moved it', async () => {
      const { client, link, view } = await arriveAt('confirm-vehicle', running());
      const other = client.window();
      viewOf(await other.open(link));
      const waiting = other.look({ 'If-None-Match': `"${view.revision}"` }, '?wait=25');
      viewOf(await client.answer('confirm-vehicle', { mine: true }));
      const moved = performance.now();
      expect(viewOf(await waiting)).toMatchObject({ revision: view.revision + 1, step: { name: 'information-consent' } });
      expect(performance.now() - moved).toBeLessThan(1000);
    });

    it('comes in the language that is preferred, Japanese when none of ours is', async () => {
      const { client } = await arriveAt('confirm-vehicle', running());
      const title = async (language: string) => viewOf(await client.look({ 'Accept-Language': language })).step.title;
      expect(await title('en-GB,en;q=0.9,ja;q=0.8')).toBe('Is this your car?');
      for (const language of ['ja', 'ja-JP,en;q=0.5', 'fr', '*']) expect(await title(language)).toBe('ご契約車両の確認');
    });
  });

  describe('a stream of a procedure', () => {
    it('tells where it stands at once, and within a second when it moves', async () => {
      const { client, view } = await arriveAt('confirm-vehicle', running());
      const stream = await openEvents(client, view.links.events);
      const first = await stream.next();
      expect(first).toMatchObject({ event: 'view', id: String(view.revision) });
      expect(procedureView.parse(first.data)).toEqual(view);
      const moved = viewOf(await client.answer('confirm-vehicle', { mine: true }));
      expect(procedureView.parse((await stream.next(() => true, 1000)).data)).toEqual(moved);
      stream.close();
    });
  });

  describe('two windows with the same link', () => {
    it('follow each other, whoever answers', async () => {
      const { client: one, link, view } = await arriveAt('confirm-vehicle', running());
      const other = one.window();
      expect(viewOf(await other.open(link))).toMatchObject({ id: view.id, revision: view.revision });
      const [seenByOne, seenByOther] = [await openEvents(one, view.links.events), await openEvents(other, view.links.events)];
      const atStep = (name: string) => (event: { data: unknown }) => procedureView.parse(event.data).step.name === name;
      viewOf(await one.answer('confirm-vehicle', { mine: true }));
      await seenByOther.next(atStep('information-consent'), 1000);
      viewOf(await other.look());
      viewOf(await other.answer('information-consent', agreeToAll(other.view)));
      await seenByOne.next(atStep('sign-in'), 1000);
      viewOf(await one.back());
      await seenByOther.next(atStep('information-consent'), 1000);
      seenByOne.close();
      seenByOther.close();
    });

    it('open one procedure, also when both scan at the same moment', async () => {
      const contract = await running().newContract();
      const [one, other] = [new ApiClient(running().url), new ApiClient(running().url)];
      const link = await running().link(contract.number);
      const [first, second] = await Promise.all([one.open(link), other.open(link)]);
      const opened = [first, second].filter(({ status }) => status === 200).map((reply) => viewOf(reply).id);
      expect(opened.length).toBeGreaterThan(0);
      expect(new Set(opened).size).toBe(1);
      const rows = await running().database.sql`select id from procedures where contract_id = ${contract.id}`;
      expect(rows).toHaveLength(1);
    });
  });

  describe('a link that is scanned again', () => {
    it('goes on where the procedure stands while it is open', async () => {
      const { client, link } = await arriveAt('personal-details', running());
      const later = client.window();
      expect(viewOf(await later.open(link))).toMatchObject({ id: client.view.id, step: { name: 'personal-details' } });
    });

    it('starts anew after the end, and finishing replaces the earlier registration', async () => {
      const { client: first, link, contract } = await arriveAt('buyer-registered', running());
      const earlier = await openEvents(first, first.view.links.events);
      expect(procedureView.parse((await earlier.next()).data).outcome).toBe('completed');

      const second = first.another();
      problemOf(await second.open(link), 'sign-in-needed');
      const opened = viewOf(await second.open(await running().link(contract.number)));
      expect(opened.id).not.toBe(first.view.id);
      expect(opened.step.notices[0]?.name).toBe('registered-before');
      expect(viewOf(await first.look())).toMatchObject({ outcome: 'completed' });
      await walkTo('buyer-registered', { service: running(), client: second });

      const told = procedureView.parse((await earlier.next(() => true, 1000)).data);
      expect(told).toMatchObject({ outcome: 'superseded', step: { title: '新しい登録に置き換わりました', can: [] } });
      expect(viewOf(await first.look())).toMatchObject({ outcome: 'superseded', step: { kind: 'end' } });
      expect(viewOf(await second.look())).toMatchObject({ outcome: 'completed' });
      const registrations = await running().database.sql`
        select procedure_id as id, superseded_at is not null as superseded from registrations
        where contract_id = ${contract.id} order by registered_at`;
      expect(registrations).toEqual([
        { id: first.view.id, superseded: true },
        { id: second.view.id, superseded: false },
      ]);
      earlier.close();
    });
  });
}
