import { demoDealers } from './people.ts';

const [toyota, lexus] = demoDealers;
const contract = (
  n: number,
  dealer: typeof toyota | typeof lexus,
  vehicle: string,
  grade: string,
  customer: string,
  contractedOn: string,
) => ({
  id: `0c000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  number: `${dealer.brand === 'toyota' ? 'T' : 'L'}-2026-${String(n).padStart(4, '0')}`,
  dealerId: dealer.id,
  brand: dealer.brand,
  vehicle,
  grade,
  customer,
  contractedOn,
});

/** Contracts that wait for their buyers. */
export const demoContracts = [
  contract(1, toyota, 'クラウン スポーツ', 'SPORT Z', '豊田 花子', '2026-11-14'),
  contract(2, toyota, 'プリウス', 'Z（PHEV）', '高橋 翔', '2026-11-15'),
  contract(3, toyota, 'bZ4X', 'Z', 'みどり運輸株式会社', '2026-11-16'),
  contract(4, toyota, 'シエンタ', 'G', '伊藤 愛', '2026-11-18'),
  contract(5, lexus, 'NX450h+', 'F SPORT', '渡辺 蓮', '2026-11-14'),
  contract(6, lexus, 'RZ450e', 'version L', '山本 結衣', '2026-11-17'),
  contract(7, lexus, 'LM500h', 'EXECUTIVE', '株式会社さくら商事', '2026-11-19'),
] as const;
