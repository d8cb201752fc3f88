/** The one place where the front-end learns the shapes of the API: the types generated from its OpenAPI document. */
import type { components, operations, paths as served } from './schema.gen.ts';

type Schemas = components['schemas'];

export type ProcedureView = Schemas['ProcedureView'];
export type StepView = ProcedureView['step'];
export type ActionView = StepView['actions'][number];
export type FieldView = ActionView['fields'][number];
export type FieldErrorView = StepView['problems'][number];
export type Problem = Schemas['Problem'];
export type ContractView = Schemas['ContractView'];
export type Standing = ContractView['procedures'][number];

export type DealerCustomer = Schemas['DealerCustomerView'];
export type SupportCase = Schemas['SupportCaseView'];
export type SupportAction = SupportCase['can'][number]['action'];
export type CancelReason = NonNullable<
  NonNullable<served['/support/procedures/{id}/actions/{action}']['post']['requestBody']>['content']['application/json']['reason']
>;
export type OwnProcedure = Schemas['OwnProcedureView'];
export type StaffView = Schemas['StaffView'];
export type LinkView = Schemas['LinkView'];
export type Address = Schemas['PostalAddress'];
export type Message = Schemas['InboxMessage'];

/** The document has a path for every step, for callers who know one; these pages answer any step they are shown. */
export interface paths extends served {
  '/procedures/{id}/steps/{step}': {
    post: {
      parameters: { path: { id: string; step: string }; query?: { as?: 'staff' | 'reviewer' } };
      requestBody: { content: { 'application/json': Record<string, unknown> } };
      responses: operations['backProcedure']['responses'];
    };
  };
}
