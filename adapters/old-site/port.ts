/** What the old owner's site knows of a member; any of it may be missing. */
export interface OldMember {
  readonly email?: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly familyNameKana?: string;
  readonly givenNameKana?: string;
  readonly sex?: 'male' | 'female';
  readonly birthDate?: string;
  readonly mobilePhone?: string;
  readonly phone?: string;
  readonly postalCode?: string;
  readonly prefecture?: string;
  readonly city?: string;
  readonly block?: string;
  readonly building?: string;
  /** The dealer the member belongs to. */
  readonly dealerId: string;
}

/** The owner's site that is being left. Throws while it is away. */
export interface OldSite {
  readonly name: string;
  /** An unknown ID and a wrong password give the same result, in about the same time. */
  signIn(id: string, password: string): Promise<{ readonly kind: 'signed-in'; readonly member: string } | { readonly kind: 'failed' }>;
  /** Throws for a member that never was. */
  find(member: string): Promise<OldMember>;
  /** Notes that the member has moved to an account. The same again changes nothing. */
  noteMigrated(member: string, account: string): Promise<void>;
}
