using FactBot.Analysis.Text;

namespace FactBot.Analysis.People;

/// <summary>All names of a text, with the short forms ("Chandler", "the EU") tied to the full one.</summary>
internal sealed class NameIndex
{
    private readonly ParsedText _text;
    private readonly Dictionary<string, List<Named>> _byLast = [];
    private readonly Dictionary<string, Named> _byWords = [];
    private readonly Dictionary<string, Named> _byInitials = [];
    private readonly Dictionary<string, HashSet<Named>> _byFirst = [];
    private readonly Dictionary<string, Named> _byFirstWord = [];
    private readonly Dictionary<int, int> _lengths = [];
    private readonly SortedList<int, Named> _at = [];

    public NameIndex(ParsedText text)
    {
        _text = text;
        var runs = NameRuns.Find(text);
        foreach (var run in runs.Where(r => r.Name.Count > 1))
        {
            AddFull(run);
        }

        foreach (var run in runs.Where(r => r.Name.Count == 1))
        {
            AddShort(run);
        }

        foreach (var named in _at.Values.Distinct())
        {
            named.Mentions.Sort();
        }
    }

    /// <summary>Whoever has a mention that starts within these tokens; the last one, which is the head.</summary>
    public Named? In(TokenRange range)
    {
        Named? found = null;
        for (var i = range.First; i < range.Last; i++)
        {
            found = _at.TryGetValue(i, out var named) ? named : found;
        }

        return found;
    }

    /// <summary>How many tokens the mention that starts at a token has.</summary>
    public int LengthAt(int token) => _lengths[token];

    /// <summary>The mention that starts at a token.</summary>
    public Named? At(int token) => _at.GetValueOrDefault(token);

    /// <summary>Everybody mentioned before a token, nearest first, with the mention's first token; mentions in quotations are among them.</summary>
    public IEnumerable<(int Token, Named Named)> Before(int token, int most)
    {
        var keys = _at.Keys;
        for (var i = LowerBound(token) - 1; i >= 0 && most-- > 0; i--)
        {
            yield return (keys[i], _at.Values[i]);
        }
    }

    /// <summary>Somebody whose role holds this word ("the spokesman"), the nearest before a token.</summary>
    public Named? ByRole(string word, int token) =>
        Before(token, 200).FirstOrDefault(n => n.Named.IsPerson && n.Named.Role is { } role && Holds(role, word)).Named;

    private bool Holds(TokenRange role, string word) => Enumerable.Range(role.First, role.Count).Any(i => _text.Tokens[i].Lower == word);

    private int LowerBound(int token)
    {
        var keys = _at.Keys;
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle] < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void AddFull(NameRun run)
    {
        var key = Key(run.Name);
        if (!_byWords.TryGetValue(key, out var named))
        {
            named = Longer(run) ?? Suffix(run) ?? new Named(run.Name, run.IsPerson);
            _byWords[key] = named;
            var last = Last(run.Name);
            (_byLast.TryGetValue(last, out var list) ? list : _byLast[last] = []).Add(named);
            _byInitials.TryAdd(Initials(run.Name), named);
            if (!run.IsPerson)
            {
                // "Fenmoor" for Fenmoor Water.
                _byFirstWord.TryAdd(_text.Tokens[run.Name.First].Lower, named);
            }

            if (run.IsPerson)
            {
                var first = _text.Tokens[run.Name.First].Lower;
                (_byFirst.TryGetValue(first, out var same) ? same : _byFirst[first] = []).Add(named);
            }
        }

        Note(named, run);
    }

    /// <summary>"Suu Kyi" behind "Aung San Suu Kyi".</summary>
    private Named? Suffix(NameRun run) =>
        _byLast.TryGetValue(Last(run.Name), out var list)
            ? list.Find(n => n.Name.Count > run.Name.Count && Enumerable.Range(1, run.Name.Count).All(k => _text.Tokens[n.Name.Last - k].Lower == _text.Tokens[run.Name.Last - k].Lower))
            : null;

    /// <summary>"Paul D. Ryan" and "Paul Ryan" are one.</summary>
    private Named? Longer(NameRun run) =>
        run.IsPerson && _byLast.TryGetValue(Last(run.Name), out var list)
            ? list.Find(n => n.IsPerson && _text.Tokens[n.Name.First].Lower == _text.Tokens[run.Name.First].Lower)
            : null;

    private void AddShort(NameRun run)
    {
        var word = _text.Tokens[run.Name.First];
        var named = _byLast.GetValueOrDefault(word.Lower)?.FirstOrDefault(n => run.Gender == Gender.Unknown || n.Gender == Gender.Unknown || n.Gender == run.Gender)
            ?? (word.Text.Length is > 1 and < 7 && !word.Text.Any(char.IsLower) ? _byInitials.GetValueOrDefault(word.Text.Replace(".", "", StringComparison.Ordinal)) : null)
            ?? _byWords.GetValueOrDefault(word.Lower)
            ?? (run.IsPerson ? null : _byFirstWord.GetValueOrDefault(word.Lower))
            ?? FirstName(word.Lower);
        if (named is null)
        {
            named = new Named(run.Name, run.IsPerson) { IsWeak = !run.IsPerson };
            _byWords[word.Lower] = named;
        }

        Note(named, run);
    }

    /// <summary>A given name alone, where the text has just one person of that name.</summary>
    private Named? FirstName(string word)
    {
        return _byFirst.TryGetValue(word, out var all) && all.Count == 1 && Genders.OfName(word) != Gender.Unknown ? all.First() : null;
    }

    private void Note(Named named, NameRun run)
    {
        named.IsPerson |= run.IsPerson;
        named.IsWeak &= StartsSentence(run.Name.First);
        named.Gender = named.Gender == Gender.Unknown ? run.Gender : named.Gender;
        named.Role ??= run.Role;
        if (_at.TryAdd(run.Name.First, named))
        {
            named.Mentions.Add(run.Name.First);
            _lengths[run.Name.First] = run.Name.Count;
        }
    }

    private bool StartsSentence(int token) =>
        token == 0 || _text.Tokens[token - 1].Sentence != _text.Tokens[token].Sentence || _text.Tokens[token - 1].Kind == TokenKind.QuoteMark;

    private string Key(TokenRange name) => string.Join(' ', Enumerable.Range(name.First, name.Count).Select(i => _text.Tokens[i].Lower));

    private string Last(TokenRange name)
    {
        var last = name.Last - 1;
        while (last > name.First && _text.Tokens[last].Lower is "jr." or "sr." or "ii" or "iii" or "inc." or "inc" or "corp." or "corp" or "ltd" or "co." or "llc")
        {
            last--;
        }

        return _text.Tokens[last].Lower;
    }

    private string Initials(TokenRange name) =>
        string.Concat(Enumerable.Range(name.First, name.Count).Where(i => _text.Tokens[i].IsCapital).Select(i => _text.Tokens[i].Text[0]));
}
