import type { ProcedureView } from '../../api/contract/view.ts';
import type { BrandId } from '../../brands/registry.ts';
import type { Language } from '../../procedures/step.ts';
import { ApiClient, viewOf } from '../../testing/api-client.ts';
import type { NewContract } from '../../testing/contracts.ts';
import type { TestService } from '../../testing/service.ts';
import { newAddress, walkTo } from '../../testing/walk.ts';

/** Scenarios share one service, which runs once the first test does. */
export type Running = () => TestService;

export interface Arrived {
  readonly client: ApiClient;
  readonly contract: NewContract;
  readonly link: string;
  /** The address this person signs up with. */
  readonly email: string;
  readonly view: ProcedureView;
}

interface Arriving {
  readonly language?: Language;
  readonly brand?: BrandId;
  /** What is answered on the way, where it differs from the usual. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** A buyer with a contract of their own, who has come to `step`. */
export async function arriveAt(step: string, service: TestService, { language = 'ja', brand, answers }: Arriving = {}): Promise<Arrived> {
  const contract = await service.newContract(brand);
  const link = await service.link(contract.number);
  const client = new ApiClient(service.url, { language });
  const email = newAddress();
  viewOf(await client.open(link));
  const view = await walkTo(step, { service, client, email }, answers);
  return { client, contract, link, email, view };
}
