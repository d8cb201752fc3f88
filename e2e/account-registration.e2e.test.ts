import { expect, it } from 'vitest';
import { login, personalDetails, upToCustomerType } from './paths.ts';
import { Person } from './person.ts';
import { newAddress, useSetting } from './setting.ts';

const setting = useSetting();

it('somebody gets an account before a visit to the dealer, and is told by mail [D]', async () => {
  const email = newAddress();
  const member = await Person.open(setting.browser, `${setting.service.url}/account?brand=toyota`);
  await member.press('はじめる');
  await upToCustomerType(member, email, setting.codeFrom);
  await member.choose('個人');
  await member.press('次へ');
  await member.sees('お客さま情報の入力');
  await member.fill({ ...personalDetails, ...login });
  await member.press('確認');
  await member.sees('入力内容の確認');
  await member.press('登録');
  await member.sees('アカウントの登録完了');
  await member.reads(email);
  expect(await member.seriousFindings()).toEqual([]);
  expect((await setting.service.lastMail(email)).subject).toContain('登録完了');
  await member.leave();
});

it('the whole way can be gone in English', async () => {
  const member = await Person.open(setting.browser, `${setting.service.url}/account?brand=lexus`, { language: 'en-US' });
  await member.press('Start');
  await member.sees('Account terms');
  await member.agree();
  await member.press('Agree and continue');
  await member.sees('Your e-mail address');
  await member.press('Send the code');
  await member.reads('Please fill this in.');
  expect(await member.seriousFindings()).toEqual([]);
  await member.leave();
});
