/** Who signs the embedded database's access tokens. */
export const localIssuer = 'receptor-planner-local';
