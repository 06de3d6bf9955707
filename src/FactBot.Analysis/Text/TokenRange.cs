namespace FactBot.Analysis.Text;

/// <summary>Tokens <paramref name="First"/> to <paramref name="Last"/> (exclusive).</summary>
public readonly record struct TokenRange(int First, int Last)
{
    public int Count => Last - First;

    public bool IsEmpty => Last <= First;

    public bool Contains(int token) => First <= token && token < Last;

    public bool Overlaps(TokenRange other) => First < other.Last && other.First < Last;
}
