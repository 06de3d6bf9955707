namespace FactBot.Analysis.Reading;

/// <summary>Where a word stands to a quotation.</summary>
public enum QuotePlace
{
    Outside,
    Inside,

    /// <summary>It is the opening mark.</summary>
    Opening,

    /// <summary>It is the closing mark.</summary>
    Closing,
}

/// <summary>A word, number or mark of an article, as the reader takes it.</summary>
/// <param name="Text">Its characters, never empty.</param>
/// <param name="Quote">Where it stands to a quotation.</param>
/// <param name="Block">The paragraph that holds it, counted from 0.</param>
/// <param name="Sentence">The sentence that holds it, counted from 0 over the whole text.</param>
/// <param name="Heading">It stands in a heading or a caption.</param>
public readonly record struct ReaderWord(string Text, QuotePlace Quote, int Block, int Sentence, bool Heading);
