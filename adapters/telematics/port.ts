/** The centre that opens a vehicle's line and checks its equipment. Throws while it is away. Idempotent by key. */
export interface Telematics {
  readonly name: string;
  /** Asks for the line, or where that stands: 2–3 minutes as a rule. `lookAgainSeconds`: when asking again makes sense. */
  openLine(request: {
    readonly key: string;
  }): Promise<{ readonly kind: 'open' } | { readonly kind: 'opening'; readonly lookAgainSeconds: number }>;
  /** The equipment answers and is that of the contract. */
  checkVehicle(request: {
    readonly key: string;
  }): Promise<{ readonly kind: 'checked' } | { readonly kind: 'checking'; readonly lookAgainSeconds: number }>;
}
