using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Host.Desk;

/// <summary>A line of the file: one thing as it stands from then on; a later line about the same thing takes its place.</summary>
internal sealed record ChatLine
{
    public string? Id { get; init; }

    public ChatMessage? Message { get; init; }

    public ChatChannel? Channel { get; init; }

    public string? Person { get; init; }

    /// <summary>How many events that are no messages there were.</summary>
    public int? Events { get; init; }
}

/// <summary>
/// Keeps what was said in the terminal desk beside its data, so that numbers go on and a message of an earlier life can be found.
/// It is only ever added to while it is open, and written anew, short, when it is opened.
/// </summary>
internal sealed class ChatFile : IDisposable
{
    private readonly FileStream _stream;

    private ChatFile(FileStream stream) => _stream = stream;

    /// <summary>What stands in the file; nothing where there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<ChatLine> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path, Encoding.UTF8).Select(Parse).OfType<ChatLine>()] : [];

    /// <summary>Puts these lines in the place of what stood there; others can be added.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ChatFile Write(string path, IEnumerable<ChatLine> lines)
    {
        var stream = new FileStream($"{path}.new", OwnersOnly());
        var file = new ChatFile(stream);
        foreach (var line in lines)
        {
            file.Add(line);
        }

        File.Move(stream.Name, path, overwrite: true);
        return file;
    }

    public void Add(ChatLine line)
    {
        _stream.Write(JsonSerializer.SerializeToUtf8Bytes(line, ChatJson.Default.ChatLine));
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    public void Dispose() => _stream.Dispose();

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Null for a line that a crash left unfinished.</summary>
    private static ChatLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ChatJson.Default.ChatLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ChatLine))]
internal sealed partial class ChatJson : JsonSerializerContext;
