import { useEffect, useRef, useState } from "preact/hooks";
import { type DeskStory, Refusal } from "./api.ts";
import { counted } from "./written.ts";

interface DeleteDialogProps {
  readonly story: DeskStory;
  readonly close: () => void;
  readonly confirm: () => Promise<void>;
}

/** Asks before a story is gone for good. */
export function DeleteDialog({ story, close, confirm }: DeleteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [message, setMessage] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);
  const confirmed = async () => {
    try {
      await confirm();
    } catch (error) {
      setMessage(error instanceof Refusal ? error.message : String(error));
    }
  };
  return (
    <dialog ref={dialog} class="delete" aria-labelledby="delete-heading" onClose={close}>
      <h2 id="delete-heading">Delete “{story.title}”?</h2>
      <p>
        The story, its {counted(story.accounts, "account")} and what was read from them are removed from this desk. This
        cannot be undone.
      </p>
      {message !== undefined && <p role="alert">{message}</p>}
      <p class="actions">
        <button type="button" class="danger" onClick={confirmed}>
          Delete the story
        </button>
        <button type="button" onClick={close}>
          Keep it
        </button>
      </p>
    </dialog>
  );
}
