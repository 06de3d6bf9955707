using System.Text;

namespace FactBot.Discord.Outbound;

/// <summary>Marked text that keeps a limit: words of articles and people go in escaped, marks only by this class.</summary>
/// <param name="limit">In UTF-16 code units, marks included.</param>
internal sealed class MarkdownText(int limit)
{
    public const string Bold = "**";
    public const string Italic = "*";

    /// <summary>Small, in grey: stands at the beginning of a line.</summary>
    public const string Small = "-# ";

    private readonly StringBuilder _text = new();
    private bool _isFull;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether something was left out.</summary>
    public bool IsCut => _isFull;

    /// <summary>Words in one line.</summary>
    public MarkdownText Words(string words, string mark = "") => Write(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), mark);

    /// <summary>Words with their own lines.</summary>
    public MarkdownText Lines(string words) => Write(words.Trim(), "");

    /// <summary>A mark or a sign of ours.</summary>
    public MarkdownText Sign(string sign)
    {
        _isFull |= !_isFull && _text.Length + sign.Length + 1 > limit;
        _text.Append(_isFull ? "" : sign);
        return this;
    }

    /// <summary>Begins another line, unless nothing stands in the one before.</summary>
    public MarkdownText Line() => _text.Length == 0 || _text[^1] == '\n' ? this : Sign("\n");

    public MarkdownText Gap() => _text.Length == 0 ? this : Line().Sign("\n");

    /// <summary>A named link; nothing where the address is none that a browser opens.</summary>
    public MarkdownText Link(string words, string? address) =>
        !_isFull && WebAddress.InMarkdown(address) is { } safe && _text.Length + words.Length + safe.Length + 5 <= limit
            ? Sign($"[{words}]({safe})")
            : this;

    /// <summary>Calls somebody by name. Whether he is told of it is the message's own matter.</summary>
    public MarkdownText User(string userId) => Sign($"<@{userId}>");

    /// <summary>Without lines of small print that came to nothing.</summary>
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
