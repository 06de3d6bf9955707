using System.Globalization;

namespace FactBot.Host.Desk;

/// <summary>Parses the lines of the terminal desk: "/word ..." is for the desk itself, every other line is a message.</summary>
internal static class DeskLineReader
{
    public static DeskLine Read(string line)
    {
        var text = line.Trim();
        if (text.Length == 0)
        {
            return new DeskLine.Nothing();
        }

        // A message that begins with "//" is not kept as a note.
        if (text[0] != '/' || text.StartsWith("//", StringComparison.Ordinal))
        {
            return text.StartsWith("# ", StringComparison.Ordinal) ? new DeskLine.Heading(text[2..].Trim()) : new DeskLine.Say(line.TrimEnd('\r'));
        }

        var (word, rest) = Split(text);
        return word.ToLowerInvariant() switch
        {
            "/fact" or "/factbot" => new DeskLine.Slash(rest),
            "/as" => Named(rest, "/as ana", name => new DeskLine.As(name.TrimStart('@'))),
            "/channel" => Channel(rest),
            "/thread" => Named(rest, "/thread 12 or /thread A-1/3", target => new DeskLine.Thread(target)),
            "/back" => new DeskLine.Back(),
            "/reply" => Numbered(rest, "/reply 12 the minutes say otherwise", (n, words) => new DeskLine.Reply(n, words)),
            "/edit" => Numbered(rest, "/edit 12 better words", (n, words) => new DeskLine.Edit(n, words)),
            "/delete" => Number(rest) is { } n ? new DeskLine.Delete(n) : Wrong("/delete 12"),
            "/dm" => rest.Length > 0 ? new DeskLine.Direct(rest) : Wrong("/dm mine"),
            "/attach" => Attach(rest),
            "/press" => Press(rest),
            "/fill" => rest.Contains('=', StringComparison.Ordinal) ? new DeskLine.Fill(rest) : Wrong("/fill text=\"the minutes say otherwise\""),
            "/save" => Save(rest),
            "/look" => rest.Length == 0 || Number(rest) is not null ? new DeskLine.Look(Number(rest)) : Wrong("/look or /look 12"),
            "/clock" => rest.Length > 0 ? new DeskLine.Clock(rest) : Wrong("/clock 2026-11-25 09:01 or /clock +1d"),
            "/wait" => new DeskLine.Wait(),
            "/help" or "/?" => new DeskLine.Help(),
            "/quit" or "/exit" => new DeskLine.Quit(),
            _ => new DeskLine.Wrong($"There is no {word} here. /help lists what there is; to the bot, say @FactBot or /fact."),
        };
    }

    /// <summary>Splits off the first word; a word in quotation marks may contain spaces.</summary>
    private static (string Word, string More) Split(string text)
    {
        if (text.StartsWith('"') && text.IndexOf('"', 1) is > 0 and var end)
        {
            return (text[1..end], text[(end + 1)..].Trim());
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (text, "") : (text[..space], text[space..].Trim());
    }

    private static int? Number(string word) =>
        int.TryParse(word.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DeskLine Named(string rest, string example, Func<string, DeskLine> read) =>
        Split(rest) is ({ Length: > 0 } name, "") ? read(name) : Wrong(example);

    private static DeskLine Numbered(string rest, string example, Func<int, string, DeskLine> read)
    {
        var (word, words) = Split(rest);
        return Number(word) is { } number && words.Length > 0 ? read(number, words) : Wrong(example);
    }

    private static DeskLine Channel(string rest)
    {
        var (name, more) = Split(rest);
        return name.Length > 0 && more is "" or "private"
            ? new DeskLine.Channel(name.TrimStart('#'), more == "private")
            : Wrong("/channel metro or /channel tips private");
    }

    private static DeskLine Attach(string rest)
    {
        var (path, text) = Split(rest);
        return path.Length > 0 ? new DeskLine.Attach(path, text) : Wrong("/attach story.html @FactBot check");
    }

    private static DeskLine Press(string rest)
    {
        var space = rest.LastIndexOf(' ');
        return rest.Length == 0 ? Wrong("/press Verdict 12")
            : space > 0 && Number(rest[(space + 1)..]) is { } number ? new DeskLine.Press(rest[..space].Trim('"', ' ', '[', ']'), number)
            : new DeskLine.Press(rest.Trim('"', '[', ']'), null);
    }

    private static DeskLine Save(string rest)
    {
        var (kind, more) = Split(rest);
        var (word, values) = Split(more);
        return kind is "note" or "evidence" && Number(word) is { } number && values.Length > 0
            ? new DeskLine.Save(kind == "evidence", number, values)
            : Wrong("/save note 12 A-1/3");
    }

    private static DeskLine.Wrong Wrong(string example) => new($"Say it like this: {example}.");
}
