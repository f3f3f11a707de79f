import styles from './moderation.css?url';

/** The style sheet of the queue: nobody else loads it. */
export const DeskStyle = () => <link rel="stylesheet" href={styles} precedence="desk" />;
