import { useRef } from "preact/hooks";
import { type DeskStory, type ExportName, exportFile, recordFile } from "./api.ts";

interface ExportMenuProps {
  readonly story: DeskStory;
  /** Whether the story has a grid of positions. */
  readonly positions: boolean;
}

const ALWAYS: readonly Form[] = [
  { name: "story.html", label: "Whole story" },
  { name: "statements.csv", label: "Who said what" },
];
const OF_POSITIONS: readonly Form[] = [
  { name: "positions.html", label: "Who wants what" },
  { name: "positions.csv", label: "Who wants what" },
  { name: "positions-dna.csv", label: "Who wants what, for Discourse Network Analyzer" },
];

interface Form {
  readonly name: ExportName;
  readonly label: string;
}

/** The story as files, each as the command of its name writes it. Closes on Escape and when the keyboard leaves it. */
export function ExportMenu({ story, positions }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const forms = positions ? [...ALWAYS, ...OF_POSITIONS] : ALWAYS;
  const close = () => menu.current?.removeAttribute("open");
  return (
    <details
      ref={menu}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || menu.current?.open !== true) return;
        close();
        menu.current.querySelector("summary")?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) close();
      }}
    >
      <summary class="button">Export</summary>
      <ul>
        {forms.map(({ name, label }) => (
          <li key={name}>
            <a href={exportFile(story.id, name)} download={`${story.title} ${name}`} onClick={close}>
              {label} <small>{name.slice(name.lastIndexOf(".") + 1).toUpperCase()}</small>
            </a>
          </li>
        ))}
        <li>
          <a href={recordFile(story.id)} download={`${story.title} record.json`} onClick={close}>
            Record <small>JSON</small>
          </a>
        </li>
      </ul>
    </details>
  );
}
