namespace FactBot.Tests.Seeds;

/// <summary>Everything that a checker would complain of, to be read in one go.</summary>
internal sealed class Misses
{
    private readonly List<string> _lines = [];

    public bool None => _lines.Count == 0;

    public void If(bool missed, string complaint)
    {
        if (missed)
        {
            _lines.Add(complaint);
        }
    }

    public override string ToString() => $"{_lines.Count} misses:\n  - " + string.Join("\n  - ", _lines);
}
