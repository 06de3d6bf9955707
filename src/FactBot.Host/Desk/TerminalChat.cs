using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Host.Terminal;

namespace FactBot.Host.Desk;

/// <summary>
/// The chat of the terminal desk: channels, messages with numbers, threads. It knows nothing of what is done with them. Ids carry
/// the chat's own name, so that a chat which was thrown away is not taken for the one that came after it.
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

    /// <param name="path">Where it is kept; null: nowhere.</param>
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

    /// <summary>A name for something that happened and is no message.</summary>
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

    /// <summary>The person, with the letters with which the name came first.</summary>
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

    /// <summary>What a person says.</summary>
    public ChatMessage Say(string channel, int? thread, string by, string text, ImmutableArray<AttachedFile> files)
    {
        lock (_lock)
        {
            return Keep(new ChatMessage(_last + 1, channel, thread, by, text, _time.GetUtcNow()) { Files = files });
        }
    }

    /// <summary>What the bot says. The same key again is another message: like any chat, this one does not look at it.</summary>
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
