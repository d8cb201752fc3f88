import { readContracts } from '../api/client.ts';
import { useFollowedList } from '../staff/use-followed-list.ts';

/** The dealer's contracts with their live standing. */
export function useContracts(onSignedOut: () => void) {
  const { list, away } = useFollowedList({ read: readContracts, events: '/v1/dealer/events', event: 'contracts', onSignedOut });
  return { contracts: list?.contracts, away };
}
