/** The one place where the front-end learns the shapes of the API. */
import type { ContractView, LinkView, StaffView } from '../../api/contract/dealer.ts';
import type { Problem } from '../../api/contract/problem.ts';
import type { ProcedureView } from '../../api/contract/view.ts';

export type { ContractView, LinkView, StaffView, Standing } from '../../api/contract/dealer.ts';
export type { Problem, ProblemCode } from '../../api/contract/problem.ts';
export type { ActionView, FieldErrorView, FieldView, ProcedureView, StepView } from '../../api/contract/view.ts';

export interface Address {
  prefecture: string;
  city: string;
  town: string;
}

export interface Message {
  id: string;
  to: string;
  subject: string;
  text: string;
  receivedAt: string;
}

type Json<T> = { content: { 'application/json': T } };
type Answered<T> = { 200: Json<T>; default: { content: { 'application/problem+json': Problem } } };
type Get<T, Parameters = unknown> = { get: { parameters: Parameters; responses: Answered<T> } };
type Post<T, Parameters, Body = undefined> = {
  post: { parameters: Parameters; responses: Answered<T> } & (Body extends undefined ? unknown : { requestBody: Json<Body> });
};
type Keyed = { 'Idempotency-Key': string };
type Current = Keyed & { 'If-Match': string };
type Id = { id: string };

/** In the form that openapi-typescript generates and openapi-fetch reads. */
export interface paths {
  '/v1/links/{token}': Post<ProcedureView, { path: { token: string }; header: Keyed }>;
  '/v1/procedures/account-registration': Post<ProcedureView, { header: Keyed }, { brand: string }>;
  '/v1/procedures/{id}': Get<ProcedureView, { path: Id; query?: { wait?: number; as?: 'staff' }; header?: { 'If-None-Match'?: string } }>;
  '/v1/procedures/{id}/steps/{step}': Post<
    ProcedureView,
    { path: Id & { step: string }; query?: { as?: 'staff' }; header: Current },
    Record<string, unknown>
  >;
  '/v1/procedures/{id}/back': Post<ProcedureView, { path: Id; header: Current }>;
  '/v1/procedures/{id}/resend': Post<ProcedureView, { path: Id; header: Current }>;
  '/v1/procedures/{id}/cancel': Post<ProcedureView, { path: Id; header: Current }>;
  '/v1/postal-codes/{code}': Get<{ addresses: Address[] }, { path: { code: string } }>;
  '/v1/staff/session': Post<StaffView, { header: Keyed }, { staffNumber: string; password: string }> &
    Get<StaffView> & { delete: { parameters: { header: Keyed }; responses: Answered<undefined> } };
  '/v1/dealer/contracts': Get<{ contracts: ContractView[] }>;
  '/v1/dealer/contracts/{id}/links': Post<LinkView, { path: Id; header: Keyed }>;
  '/v1/inbox': Get<{ messages: Message[] }>;
}
