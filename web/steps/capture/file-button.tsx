import { pictureFrom } from './picture.ts';

interface FileButtonProps {
  readonly label: string;
  readonly look: 'primary' | 'quiet';
  readonly onPicture: (picture: Blob) => void;
  readonly onUnreadable: () => void;
}

/** A phone offers its own camera here as well as the pictures it has. */
export function FileButton({ label, look, onPicture, onUnreadable }: FileButtonProps) {
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const picture = await pictureFrom(file);
    // The same file chosen again must be a change again.
    input.value = '';
    if (picture === undefined) onUnreadable();
    else onPicture(picture);
  };
  return (
    <label class={`button button-${look} file-button`}>
      <input class="unseen" type="file" accept="image/*" capture="environment" onChange={(event) => void take(event.currentTarget)} />
      {label}
    </label>
  );
}
