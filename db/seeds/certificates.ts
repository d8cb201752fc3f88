import type { CertificateUser } from '../../activities/vehicles.ts';

type Certificate = readonly [chassisNumber: string, registrationNumber: string, vehicle: string, user: CertificateUser];

const personal = (name: string, address: string): CertificateUser => ({ customerType: 'personal', name, address });
const corporate = (name: string, address: string): CertificateUser => ({ customerType: 'corporate', name, address });

const ofBrand =
  (brand: 'toyota' | 'lexus', { kei = false } = {}) =>
  ([chassisNumber, registrationNumber, vehicle, user]: Certificate) => ({ chassisNumber, registrationNumber, brand, vehicle, kei, user });
const toyota = ofBrand('toyota');
const lexus = ofBrand('lexus');

// The first is that of the demonstration's account, word for word: a clear match.
const hanako = personal('豊田 花子', '愛知県名古屋市中村区名駅4-7-1');

/** Inspection certificates. Chassis and registration numbers are invented, in the form real ones have. */
export const demoCertificates = [
  toyota(['AZSH36-4012345', '名古屋 330 さ 1234', 'クラウン スポーツ', hanako]),
  toyota(['MXWH61-4056789', '名古屋 331 す 58', 'プリウス', personal('高橋 翔', '愛知県名古屋市昭和区阿由知通3-11')]),
  toyota(['XEAM10-0012345', '尾張小牧 330 て 1010', 'bZ4X', corporate('みどり運輸株式会社', '愛知県小牧市中央1-2-3')]),
  toyota(['MXPL10-1123456', '三河 530 の 7', 'シエンタ', personal('伊藤 愛', '愛知県刈谷市桜町1-45')]),
  toyota(['AZSH35-6001001', '豊田 3AC る 8600', 'クラウン', corporate('トヨタ自動車株式会社', '愛知県豊田市トヨタ町1番地')]),
  // Hanako's name at an address she has left: a person has to look at it.
  toyota(['MXPK11-2233445', '岡崎 501 ま 300', 'アクア', personal('豊田 花子', '愛知県岡崎市康生通西2-10')]),
  ofBrand('toyota', { kei: true })(['LA350A-0012345', '名古屋 580 あ 2525', 'ピクシス エポック', hanako]),
  lexus(['AAZH26-1012345', '名古屋 332 ぬ 450', 'NX450h+', personal('渡辺 蓮', '愛知県名古屋市千種区今池1-8-5')]),
  lexus(['XEBM15-0023456', '名古屋 333 ひ 2026', 'RZ450e', personal('山本 結衣', '愛知県名古屋市東区泉1-13-36')]),
  lexus(['TAWH15-0034567', '名古屋 334 も 77', 'LM500h', corporate('株式会社さくら商事', '愛知県名古屋市中区錦2-4-15')]),
  // Imported: a VIN instead of a Japanese chassis number.
  lexus(['JTHABCDE1R5012345', '名古屋 335 や 9', 'LC500', hanako]),
] as const;
