/** How a question ends that only the reviewing office can answer, by setting a parameter. */
export const UNSET_PARAMETER = '未设置，请由本单位法制机构在 rules/parameters 中设置后重新检查';
