using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Storage.Disk;

namespace FactBot.Host.Desk;

/// <summary>A line of the file holds the state of one item; a later line about the same item replaces it.</summary>
internal sealed record ChatLine
{
    public string? Id { get; init; }

    public ChatMessage? Message { get; init; }

    public ChatChannel? Channel { get; init; }

    public string? Person { get; init; }

    /// <summary>The number of events so far that are not messages.</summary>
    public int? Events { get; init; }
}

/// <summary>
/// The file keeps the terminal chat beside the desk's data, so that message numbers continue after a restart and older messages can be
/// found. It is append-only while open, and compacted when it is opened.
/// </summary>
internal sealed class ChatFile : IDisposable
{
    private readonly FileStream _stream;

    private ChatFile(FileStream stream) => _stream = stream;

    /// <summary>Reads all lines; none if the file does not exist.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<ChatLine> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path, Encoding.UTF8).Select(Parse).OfType<ChatLine>()] : [];

    /// <summary>Replaces the file with these lines, and leaves it open for more.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ChatFile Write(string path, IEnumerable<ChatLine> lines)
    {
        var stream = new FileStream($"{path}.new", OwnersOnly());
        FileOwner.KeepFolders(stream.Name);
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

    /// <summary>Returns null for a line that a crash left incomplete.</summary>
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
