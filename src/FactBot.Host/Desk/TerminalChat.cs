using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Host.Terminal;

namespace FactBot.Host.Desk;

/// <summary>
/// The terminal desk's chat holds channels, numbered messages and threads, and does not know what the desk does with them. Ids contain a
/// random chat id, so that a deleted chat is not confused with its successor.
/// </summary>
internal sealed class TerminalChat : IDisposable
{
    public const string Platform = "terminal";
    public const string Workspace = "desk";
    public const string Bot = "FactBot";
    public const char DirectSign = '@';

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly SortedDictionary<int, ChatMessage> _messages = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChatChannel> _channels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly ChatFile? _file;
    private string _id;
    private int _events;
    private int _last;

    /// <param name="path">The path of the chat's file, or null to keep it in memory only.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public TerminalChat(string? path, TimeProvider time)
    {
        _time = time;
        _id = path is null ? "chat" : Guid.NewGuid().ToString("N")[..8];
        if (path is not null)
        {
            Load(ChatFile.Read(path));
            _file = ChatFile.Write(path, Lines());
        }
    }

    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages.Values];
            }
        }
    }

    /// <summary>Returns the messages of the last <paramref name="time"/>, oldest first.</summary>
    public IEnumerable<ChatMessage> Latest(TimeSpan time)
    {
        var since = _time.GetUtcNow() - time;
        return Messages.Where(m => m.At >= since);
    }

    public ChatMessage? Find(int number)
    {
        lock (_lock)
        {
            return _messages.GetValueOrDefault(number);
        }
    }

    public ChatMessage? Find(string? messageId) =>
        MessageNumber.Of(messageId) is { } number && IdOf(number) == messageId ? Find(number) : null;

    public ChatMessage? FindByKey(string key)
    {
        lock (_lock)
        {
            return _byKey.TryGetValue(key, out var number) ? _messages[number] : null;
        }
    }

    public string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{_id}-{number}");

    public Place PlaceOf(string channel, int? thread) =>
        new(Platform, Workspace, channel, thread is { } number ? IdOf(number) : null);

    public MessageRef RefOf(ChatMessage message) => new(PlaceOf(message.Channel, null), IdOf(message.Number));

    /// <summary>Returns the key of a new event that is not a message.</summary>
    public EventKey NextEvent()
    {
        lock (_lock)
        {
            _events++;
            _file?.Add(new ChatLine { Events = _events });
            return new EventKey(string.Create(CultureInfo.InvariantCulture, $"{Platform}:{_id}:e{_events}"));
        }
    }

    public EventKey KeyOf(ChatMessage message) => new($"{Platform}:{IdOf(message.Number)}");

    public EventKey KeyOfJoining(string channel) => new($"{Platform}:{_id}:joined:{channel}");

    public ChatChannel? Channel(string name)
    {
        lock (_lock)
        {
            return _channels.GetValueOrDefault(name);
        }
    }

    /// <summary>Returns the person's name in the spelling that was used first, and adds the person if new.</summary>
    public string Meet(string name)
    {
        lock (_lock)
        {
            if (_people.TryGetValue(name, out var known))
            {
                return known;
            }

            _people.Add(name);
            _file?.Add(new ChatLine { Person = name });
            return name;
        }
    }

    public string? Known(string name)
    {
        lock (_lock)
        {
            return _people.TryGetValue(name, out var known) ? known : null;
        }
    }

    public void Open(ChatChannel channel)
    {
        lock (_lock)
        {
            _channels[channel.Name] = channel;
            _file?.Add(new ChatLine { Channel = channel });
        }
    }

    /// <summary>Posts a message of a person.</summary>
    public ChatMessage Say(string channel, int? thread, string by, string text, ImmutableArray<AttachedFile> files)
    {
        lock (_lock)
        {
            return Keep(new ChatMessage(_last + 1, channel, thread, by, text, _time.GetUtcNow()) { Files = files });
        }
    }

    /// <summary>Posts a message of the bot. As on any chat platform, a repeated key creates another message.</summary>
    public ChatMessage Post(string channel, int? thread, string key, View view)
    {
        lock (_lock)
        {
            var message = Keep(new ChatMessage(_last + 1, channel, thread, Bot, "", _time.GetUtcNow()) { Key = key }.Showing(view));
            _byKey[key] = message.Number;
            return message;
        }
    }

    public ChatMessage Change(ChatMessage message)
    {
        lock (_lock)
        {
            return Keep(message);
        }
    }

    public void Dispose() => _file?.Dispose();

    private ChatMessage Keep(ChatMessage message)
    {
        _file?.Add(new ChatLine { Message = message });
        _last = Math.Max(_last, message.Number);
        _messages[message.Number] = message;
        return message;
    }

    private IEnumerable<ChatLine> Lines() =>
    [
        new ChatLine { Id = _id, Events = _events },
        .. _channels.Values.Select(c => new ChatLine { Channel = c }),
        .. _people.Select(p => new ChatLine { Person = p }),
        .. _messages.Values.Select(m => new ChatLine { Message = m }),
    ];

    private void Load(IReadOnlyList<ChatLine> lines)
    {
        foreach (var line in lines)
        {
            _id = line.Id ?? _id;
            _events = line.Events ?? _events;
            if (line.Channel is { } channel)
            {
                _channels[channel.Name] = channel;
            }

            if (line.Person is { } person)
            {
                _people.Add(person);
            }

            if (line.Message is { } message)
            {
                _last = Math.Max(_last, message.Number);
                _messages[message.Number] = message;
                if (message.Key is { } key)
                {
                    _byKey[key] = message.Number;
                }
            }
        }
    }
}
