using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Fake;

/// <summary>What people do on the server: the bot is told of it over the gateway.</summary>
internal sealed class FakePeople(FakeDiscord discord)
{
    /// <summary>A reporter.</summary>
    public FakeUser Ana { get; } = new("1100000000000000010", "Ana");

    public FakeUser Ben { get; } = new("1100000000000000011", "Ben");

    /// <summary>Manages the server.</summary>
    public FakeUser Chief { get; } = new("1100000000000000012", "Chief") { Permissions = "8" };

    /// <summary>"/name ...": the data is {name, options} as Discord sends it.</summary>
    public Task<FakeInteraction> CommandAsync(FakeUser who, string channel, JsonObject data) => ActAsync(2, who, channel, With(data, 1));

    /// <summary>The same while it is typed.</summary>
    public Task<FakeInteraction> TypeAsync(FakeUser who, string channel, JsonObject data) => ActAsync(4, who, channel, With(data, 1));

    /// <summary>A command of a message's menu.</summary>
    public Task<FakeInteraction> MessageCommandAsync(FakeUser who, string name, string message)
    {
        var target = discord.Channels.Message(message)!;
        var data = new JsonObject
        {
            ["name"] = name, ["target_id"] = message, ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message] = target.Json() } },
        };
        return ActAsync(2, who, target.Channel, With(data, 3));
    }

    /// <summary>A button; with values a select.</summary>
    public Task<FakeInteraction> ClickAsync(FakeUser who, string message, string customId, params string[] values)
    {
        var under = discord.Channels.Message(message)!;
        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = values.Length == 0 ? 2 : 3 };
        if (values.Length > 0)
        {
            data["values"] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        }

        return ActAsync(3, who, under.Channel, data, under.Json());
    }

    /// <summary>A form that was filled in: its components, as Discord sends them.</summary>
    public Task<FakeInteraction> SubmitAsync(FakeUser who, string channel, string customId, JsonArray components, string? message = null) => ActAsync(
        5, who, channel, new JsonObject { ["custom_id"] = customId, ["components"] = components }, message is null ? null : discord.Channels.Message(message)?.Json());

    /// <summary>A message. Fields: mentions, attachments, message_reference ...</summary>
    public async Task<FakeMessage> SayAsync(FakeUser who, string channel, string text, JsonObject? fields = null)
    {
        var body = (JsonObject?)fields?.DeepClone() ?? [];
        body["content"] = text;
        var message = discord.Channels.Add(new FakeMessage(discord.Ids.Next(), channel, who, body) { Guild = GuildOf(channel) });
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", Told(message));
        return message;
    }

    public async Task<FakeMessage> RewriteAsync(string message, string text)
    {
        var old = discord.Channels.Message(message)!;
        var body = (JsonObject)old.Body.DeepClone();
        body["content"] = text;
        var now = discord.Channels.Add(old with { Body = body, Edits = old.Edits + 1 });
        await discord.Gateway.DispatchAsync("MESSAGE_UPDATE", Told(now));
        return now;
    }

    public async Task EraseAsync(string message)
    {
        var gone = discord.Channels.Remove(message)!;
        var told = new JsonObject { ["id"] = gone.Id, ["channel_id"] = gone.Channel };
        if (gone.Guild is not null)
        {
            told["guild_id"] = gone.Guild;
        }

        await discord.Gateway.DispatchAsync("MESSAGE_DELETE", told);
    }

    /// <summary>The bot comes to a server.</summary>
    public Task JoinAsync(string guild) => discord.Gateway.DispatchAsync("GUILD_CREATE", FakeAbout.Guild(guild));

    public Task LeaveAsync(string guild) => discord.Gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = guild });

    /// <summary>A channel or a thread is deleted, with what stood in it.</summary>
    public async Task RemoveAsync(string channel)
    {
        var gone = discord.Channels.RemoveChannel(channel)!;
        await discord.Gateway.DispatchAsync(gone.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", gone.Json());
    }

    /// <summary>Any interaction.</summary>
    public async Task<FakeInteraction> ActAsync(int type, FakeUser who, string channel, JsonObject data, JsonObject? message = null)
    {
        var id = discord.Ids.Next();
        var there = discord.Channels.Channel(channel);
        var payload = new JsonObject
        {
            ["id"] = id, ["application_id"] = FakeDiscord.Application, ["type"] = type, ["token"] = $"token-of-{id}", ["version"] = 1, ["data"] = data.DeepClone(),
            ["channel_id"] = channel, ["channel"] = there?.Json(), ["locale"] = "en-GB", ["app_permissions"] = "274877975552",
        };
        if (there?.Guild is { } guild)
        {
            (payload["guild_id"], payload["member"], payload["context"]) = (guild, who.Member(), 0);
        }
        else
        {
            (payload["user"], payload["context"]) = (who.Json(), 1);
        }

        if (message is not null)
        {
            payload["message"] = message;
        }

        var interaction = discord.Interactions.Add(id, payload);
        interaction.SentAt = discord.Ids.Time.GetTimestamp();
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", payload);
        return interaction;
    }

    private JsonObject With(JsonObject data, int type)
    {
        var whole = (JsonObject)data.DeepClone();
        whole["id"] ??= discord.Ids.Next();
        whole["type"] = type;
        return whole;
    }

    private string? GuildOf(string channel) => discord.Channels.Channel(channel)?.Guild;

    /// <summary>As the gateway tells of it.</summary>
    internal static JsonObject Told(FakeMessage message)
    {
        var told = message.Json();
        if (message.Guild is { } guild)
        {
            told["guild_id"] = guild;
            var member = (JsonObject)message.Author.Member();
            member.Remove("user");
            told["member"] = member;
        }

        return told;
    }
}
