/** An officer with a certificate to enforce, as the office's register of officers has him. */
export interface RegisteredOfficer {
  readonly name: string;
  /** Number of the certificate. */
  readonly certificate: string;
  /** ISO days on which the certificate holds; open where the register does not say. */
  readonly from?: string;
  readonly to?: string;
}

/** What the columns of such a register are called in spreadsheets, without blanks. */
export interface RegisterColumns {
  readonly name: readonly string[];
  readonly certificate: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}
