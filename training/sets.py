"""What is trained on and what is tested on."""

from treebank import Sentence, read_conllu, read_names


def training_sets() -> dict[str, list[Sentence]]:
    """EWT and GUM train; EWT dev, whose names may be learned but whose trees choose between runs."""
    dev = read_conllu("ewt-dev")
    read_names("en_ewt-ud-dev.iob2", dev)
    return {"ewt": read_conllu("ewt-train"), "gum": read_conllu("gum-train", with_names=True), "ewt-dev": dev}


def test_sets() -> dict[str, list[Sentence]]:
    """EWT test, GUM's news of dev and test, PUD: never trained on."""
    ewt, pud = read_conllu("ewt-test"), read_conllu("pud-test")
    read_names("en_ewt-ud-test.iob2", ewt)
    read_names("en_pud-ud-test.iob2", pud)
    news = [s for name in ("gum-dev", "gum-test") for s in read_conllu(name) if "_news_" in s.document]
    return {"EWT test": ewt, "GUM news": news, "PUD": pud}
