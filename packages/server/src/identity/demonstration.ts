/** The demonstration practice, made when somebody first asks for it. */
export type Demonstration = {
  /** Makes the practice with its invented patients if there is none; gives the account to sign in with. */
  ensure(): Promise<{ readonly user_id: string }>;
};
