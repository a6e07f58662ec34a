/** Version of the planner, as package.json has it: the engine runs where that file cannot be read. */
export const version = '0.1.0';
