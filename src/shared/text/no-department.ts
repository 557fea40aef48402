/** How sheets call the department of a case that has none. */
export const NO_DEPARTMENT = '（未注明部门）';
