/** Who stands as user on a vehicle inspection certificate. */
export interface CertificateUser {
  readonly customerType: 'personal' | 'corporate';
  /** Family and given name with a space between, or the company's name. */
  readonly name: string;
  /** Prefecture, city and block in one line. */
  readonly address: string;
}

/** A vehicle inspection certificate, as far as a registration needs it. */
export interface Certificate {
  readonly brand: string;
  /** The model's name, as the brand's catalogue has it. */
  readonly vehicle: string;
  readonly kei: boolean;
  readonly user: CertificateUser;
}
