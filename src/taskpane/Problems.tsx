/** What went wrong, one line each, told at once. */
export function Problems({
  title,
  sentences,
}: {
  readonly title?: string;
  readonly sentences: readonly string[];
}) {
  return (
    <div role="alert" class="message problem">
      {title !== undefined && <strong>{title}</strong>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
