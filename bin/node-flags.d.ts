export const NODE_FLAGS: { serve: string[] };
