/** An earlier text of a law that rules cite by its present one. */
export interface EarlierLaw {
  readonly law: string;
  /** As it is told apart from the present text: 2017年. */
  readonly text: string;
  /** Days on which it was in force. */
  readonly from: string;
  readonly to: string;
  /** Article of the present text ← article that said the same; what is not here it did not say. */
  readonly sameAs: Readonly<Record<string, string>>;
}
