import { afterEach, describe, expect, it } from 'vitest';
import {
  appliesFor,
  buyerSkips,
  confirmsAccount,
  type DeliveredVehicle,
  linkMailedTo,
  memberAtHome,
  newMemberAtHome,
  supportAgent,
  vehicleIsRegistered,
} from './after-delivery-paths.ts';
import { registersCard } from './card-path.ts';
import { Person } from './person.ts';
import { useSetting } from './setting.ts';

const setting = useSetting({ settings: async () => ({ TELEMATICS_LINE_SECONDS: '2' }) });
const people: Person[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
});

async function open(url: string, { accessibly = true } = {}): Promise<Person> {
  const person = await Person.open(setting.browser, url, { accessibly });
  people.push(person);
  return person;
}

/** Screens at the dealer are checked by axe in tests of their own. */
async function buyerOf(contract: string): Promise<Person> {
  return open(await setting.service.link(contract), { accessibly: false });
}

async function agent(): Promise<Person> {
  const person = await supportAgent(setting);
  people.push(person);
  return person;
}

// Three people, and every screen after delivery checked by axe.
describe('From a buyer whose user is not there to the services, after delivery', { timeout: 180_000 }, () => {
  it('TOYOTA: a new member is reviewed, approved, and applies for T-Connect with a card and for charging support [T4, T5]', async () => {
    const prius: DeliveredVehicle = {
      chassisNumber: 'MXWH61-5100001',
      placeName: '名古屋',
      classNumber: '331',
      kana: 'す',
      serial: '8080',
    };
    await buyerSkips(await buyerOf('T-2026-0002'), 'toyota');
    await vehicleIsRegistered(setting, 'T-2026-0002', prius, '豊田 太郎');

    const user = await open(await linkMailedTo(setting, 'hanako@example.jp', '使用者情報の登録のご案内'));
    const email = await newMemberAtHome(user, setting, 'My TOYOTA');
    await appliesFor(user, prius, 'プリウス');
    expect((await setting.service.lastMail(email)).subject).toContain('受け付けました');

    const support = await agent();
    await support.sees('お手続きを選んでください');
    await support.page.getByRole('link', { name: /T-2026-0002/ }).click();
    await support.seesPart('使用者登録の審査');
    await support.reads('愛知県岡崎市康生通西2-10');
    await support.reads('愛知県名古屋市中村区名駅4-7-1');
    await support.press('登録を認める');
    await support.seesPart('審査済みです');
    await support.reads('対応が必要なお手続きはありません。');
    await user.sees('使用者情報の登録完了');
    await user.reads('豊田 太郎');

    const applicant = await open(await linkMailedTo(setting, email, '使用者情報の登録が完了しました'));
    await applicant.sees('サービスの利用手続き');
    await applicant.press('My TOYOTAのサービス利用手続きへ');
    await applicant.sees('T-Connectの利用申込み');
    await applicant.press('利用申込みをする');
    await applicant.sees('回線を開通しています');
    await applicant.sees('おクルマの確認ができました');
    await applicant.press('次へ');
    await applicant.sees('T-Connect利用規約等の同意');
    await applicant.agree();
    await applicant.press('同意して次へ');
    await applicant.sees('お申込み内容の入力');
    await applicant.page.getByRole('checkbox', { name: /オペレーターサービス/ }).check();
    await applicant.press('次へ');
    await registersCard(applicant);
    await appliesAndSubmits(applicant, 'T-Connect');
    await appliesForCharging(applicant);
    await appliesAndSubmits(applicant, 'EV・PHV充電サポート');
    await applicant.sees('お申込みを受け付けました');
    await applicant.reads('普通充電プラン');
    await applicant.reads('オペレーターサービス');
  });

  it('LEXUS: somebody with an account is approved, and applies for G-Link without paying and for charging support [L4, L5]', async () => {
    const nx: DeliveredVehicle = { chassisNumber: 'AAZH26-5100002', placeName: '名古屋', classNumber: '332', kana: 'ぬ', serial: '9090' };
    await buyerSkips(await buyerOf('L-2026-0005'), 'lexus');
    await vehicleIsRegistered(setting, 'L-2026-0005', nx, '豊田 次郎');

    const user = await open(await linkMailedTo(setting, 'hanako@example.jp', '使用者情報の登録のご案内'));
    await memberAtHome(user, 'linked@example.jp');
    await appliesFor(user, nx, 'NX450h+');
    await setting.service.lastMail('linked@example.jp');
    const support = await agent();
    await support.page.getByRole('link', { name: /L-2026-0005/ }).click();
    await support.seesPart('使用者登録の審査');
    await support.press('登録を認める');
    await user.sees('使用者情報の登録完了');
    await user.reads('My LEXUSのサービスの利用手続き');

    const applicant = await open(await linkMailedTo(setting, 'linked@example.jp', '【My LEXUS】使用者情報の登録が完了しました'));
    await applicant.sees('サービスの利用手続き');
    await applicant.press('My LEXUSのサービス利用手続きへ');
    await applicant.sees('G-Linkの利用申込み');
    await applicant.press('利用申込みをする');
    await applicant.sees('G-Link利用規約等の同意');
    await applicant.agree();
    await applicant.press('同意して次へ');
    await applicant.sees('お申込み内容の入力');
    await applicant.press('次へ');
    await appliesAndSubmits(applicant, 'G-Link');
    await appliesForCharging(applicant);
    await registersCard(applicant);
    await appliesAndSubmits(applicant, 'EV・PHV充電サポート');
    await applicant.sees('お申込みを受け付けました');
    await applicant.reads('G-Link');
  });
});

describe('A review', { timeout: 180_000 }, () => {
  it('that is refused says why in the customer’s language, on the page and by mail, and the mailed link keeps the account', async () => {
    const user = await Person.open(setting.browser, `${setting.service.url}/start/registration-after-delivery?brand=toyota`, {
      language: 'en-US',
      accessibly: true,
    });
    people.push(user);
    await user.press('Start');
    await user.sees('Sign in');
    await user.fill({ email: 'linked@example.jp', password: 'Drive-2026' });
    await user.press('Sign in');
    await user.sees('Check your registered details');
    await user.press('Continue');
    for (const notice of ['Your details are registered', 'Your details are confirmed', 'Before you register as the user']) {
      await user.sees(notice);
      await user.press('Next');
    }
    await user.agree();
    await user.press('Agree and continue');
    await user.sees('Your vehicle');
    await user.fill({ chassisNumber: 'ZVW60-0000009', placeName: '名古屋', classNumber: '300', kana: 'あ', serial: '9' });
    await user.press('Continue');
    await user.sees('Please check vehicle and person');
    await user.press('Apply');
    await user.sees('We have your application: it is being reviewed');
    await setting.service.lastMail('linked@example.jp');

    const support = await agent();
    await support.page.getByRole('link', { name: /TOYOTA/ }).click();
    await support.seesPart('使用者登録の審査');
    await support.press('登録を認めない');
    await support.reads('入力内容をご確認ください');
    expect(await support.seriousFindings()).toEqual([]);
    await support.choose('車台番号または自動車登録番号を確認できませんでした。車検証のとおりに入力してください。');
    await support.press('登録を認めない');
    await support.seesPart('審査済みです');

    await user.sees('You could not be registered');
    await user.reads('The chassis number or the registration number could not be confirmed.');
    const mail = await setting.service.lastMail('linked@example.jp');
    expect(mail.text).toContain('The chassis number or the registration number could not be confirmed.');
    const again = await open(/http\S+/.exec(mail.text)?.[0] ?? '');
    expect(await again.valueOf('givenName')).toBe('次郎');
    await confirmsAccount(again);
    await again.sees('使用者登録の前に');
  });

  it('is decided once: of two agents who decide at the same time, one is told that the other was first', async () => {
    const user = await open(`${setting.service.url}/start/registration-after-delivery?brand=toyota`);
    await user.press('はじめる');
    await memberAtHome(user, 'linked@example.jp');
    await appliesFor(user, { chassisNumber: 'ZVW60-0000010', placeName: '名古屋', classNumber: '300', kana: 'あ', serial: '10' });
    const agents = await Promise.all([agent(), agent()]);
    const [one, other] = agents;
    for (const each of agents) {
      await each.page.getByRole('link', { name: /TOYOTA/ }).click();
      await each.seesPart('使用者登録の審査');
    }
    await other.choose('車検証の使用者ご本人であることを確認できませんでした。');
    const press = (each: Person, button: string) => each.page.getByRole('button', { name: button, exact: true }).dispatchEvent('click');
    await Promise.all([press(one, '登録を認める'), press(other, '登録を認めない')]);
    for (const each of agents) await each.seesPart('審査済みです');
    const told = await Promise.all(agents.map((each) => each.page.getByText('ほかの担当者が先に判断しました').count()));
    expect(told.toSorted()).toEqual([0, 1]);
    const [first, second] = told[0] === 0 ? [one, other] : [other, one];
    expect(await second.seriousFindings()).toEqual([]);
    await user.sees(first === one ? '使用者情報の登録完了' : '使用者情報を登録できませんでした');
  });
});

/** [T5-2, L5-2], up to the payment. */
async function appliesForCharging(applicant: Person): Promise<void> {
  await applicant.sees('EV・PHV充電サポートの利用申込み');
  await applicant.press('利用申込みをする');
  await applicant.sees('充電サポート利用規約の同意');
  await applicant.agree();
  await applicant.press('同意して次へ');
  await applicant.sees('充電プランの選択');
  await applicant.page.getByRole('radio').first().check();
  await applicant.press('次へ');
}

async function appliesAndSubmits(applicant: Person, service: string): Promise<void> {
  await applicant.sees('お申込み内容の確認');
  await applicant.press('この内容で申し込む');
  await applicant.sees(`${service}のお申込み`);
  await applicant.press('申し込む');
}
