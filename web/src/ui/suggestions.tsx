/** Where the guest script puts what somebody may be looking for. React leaves alone what stands in it. */
export const Suggestions = () => <div className="suggestions" dangerouslySetInnerHTML={NOTHING} suppressHydrationWarning />;

const NOTHING = { __html: '' };
