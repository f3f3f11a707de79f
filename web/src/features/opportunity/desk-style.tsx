import styles from './opportunity.css?url';

/** The style sheet of the desk: nobody else loads it. */
export const DeskStyle = () => <link rel="stylesheet" href={styles} precedence="desk" />;
