namespace FactBot.Core.Messages;

public enum DeliveryKind
{
    /// <summary>A new message, sent in the order of the channel.</summary>
    Post,

    /// <summary>A new view of a message of the bot. It waits for that message's receipt.</summary>
    Edit,

    /// <summary>A response for one person. It does not wait for the channel's lane and may arrive twice.</summary>
    Private,

    /// <summary>A mark on somebody's message.</summary>
    React,
}
