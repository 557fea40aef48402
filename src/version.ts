/** Printed by `casefile --version` and in every report; a test compares it with package.json. */
export const TOOL_VERSION = '0.1.0';
