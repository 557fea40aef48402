import { type FieldReader, found, NOT_FOUND } from '../field-request.ts';
import { formulasIn } from '../sums/formulas.ts';
import { withoutQuotations } from './operative-part.ts';

/** Results of the calculations that a paper writes out, as stated, computed, stated, computed … in 分. */
export const calculations: FieldReader = (request) => {
  const { flat } = request;
  const formulas = formulasIn(withoutQuotations(flat.text));
  const shown = formulas.find(({ stated, computed }) => stated !== computed) ?? formulas[0];
  if (!shown) return NOT_FOUND;
  const pairs = formulas.flatMap(({ stated, computed }) => [stated, computed]);
  const end = shown.index + shown.text.length - 1;
  return found(request, pairs, flat.original(shown.index), flat.original(end) + 1);
};
