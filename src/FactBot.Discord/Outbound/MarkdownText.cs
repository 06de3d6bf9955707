using System.Text;

namespace FactBot.Discord.Outbound;

/// <summary>Markdown text with a limit. Text of articles and people is escaped; marks are added by this class alone.</summary>
/// <param name="limit">The limit in UTF-16 code units, marks included.</param>
internal sealed class MarkdownText(int limit)
{
    public const string Bold = "**";
    public const string Italic = "*";

    /// <summary>The mark of small grey print; stands at the beginning of a line.</summary>
    public const string Small = "-# ";

    private readonly StringBuilder _text = new();
    private bool _isFull;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Appends text in one line.</summary>
    public MarkdownText Words(string words, string mark = "") => Write(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), mark);

    /// <summary>Appends text with its own line breaks.</summary>
    public MarkdownText Lines(string words) => Write(words.Trim(), "");

    /// <summary>Appends a mark or a sign of the program's own, unescaped.</summary>
    public MarkdownText Sign(string sign)
    {
        _isFull |= !_isFull && _text.Length + sign.Length + 1 > limit;
        _text.Append(_isFull ? "" : sign);
        return this;
    }

    /// <summary>Begins a new line, unless the current one is empty.</summary>
    public MarkdownText Line() => _text.Length == 0 || _text[^1] == '\n' ? this : Sign("\n");

    public MarkdownText Gap() => _text.Length == 0 ? this : Line().Sign("\n");

    /// <summary>Appends a named link; nothing where a browser would not open the address.</summary>
    public MarkdownText Link(string words, string? address) =>
        !_isFull && WebAddress.InMarkdown(address) is { } safe && _text.Length + words.Length + safe.Length + 5 <= limit
            ? Sign($"[{words}]({safe})")
            : this;

    /// <summary>Appends a mention of a user; the message's allowed mentions decide whether it notifies.</summary>
    public MarkdownText User(string userId) => Sign($"<@{userId}>");

    /// <summary>The text without empty lines of small print.</summary>
    public override string ToString() => string.Join('\n', _text.ToString().Split('\n').Where(l => l.TrimEnd() != Small.TrimEnd())).Trim();

    private MarkdownText Write(string words, string mark)
    {
        var room = limit - _text.Length - (2 * mark.Length);
        if (_isFull || room < 2 || words.Length == 0)
        {
            _isFull |= room < 2;
            return this;
        }

        var start = _text.Length;
        _text.Append(mark);
        _isFull = !Markdown.Append(_text, words, room);
        if (_text.Length == start + mark.Length)
        {
            _text.Length = start;
            return this;
        }

        _text.Append(mark);
        return this;
    }
}
