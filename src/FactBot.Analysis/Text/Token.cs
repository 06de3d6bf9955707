namespace FactBot.Analysis.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
    QuoteMark,
    Gap,
}

/// <summary>A word, number or mark of the reading view; offsets are into the reading view.</summary>
internal sealed class Token(int start, int end, string text, TokenKind kind)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public string Text { get; } = text;

    public string Lower { get; } = text.ToLowerInvariant().Replace('\u2019', '\'');

    public TokenKind Kind { get; } = kind;

    public int Index { get; set; }

    /// <summary>Index into <see cref="ParsedText.Blocks"/>.</summary>
    public int Block { get; set; }

    /// <summary>Index into <see cref="ParsedText.Sentences"/>.</summary>
    public int Sentence { get; set; } = -1;

    /// <summary>Index into <see cref="ParsedText.Runs"/> of the quotation that holds this token (its marks included), or -1.</summary>
    public int Run { get; set; } = -1;

    public bool InQuote => Run >= 0;

    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number;

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool Is(string word) => Lower == word;

    public bool Is(char mark) => Text.Length == 1 && Text[0] == mark;

    public bool EndsSentence => Kind == TokenKind.Punctuation && Text[0] is '.' or '?' or '!' or '\u2026';

    public override string ToString() => $"{Index}:{Text}";
}
