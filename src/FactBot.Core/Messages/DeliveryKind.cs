namespace FactBot.Core.Messages;

public enum DeliveryKind
{
    /// <summary>A new message. In the order of the channel.</summary>
    Post,

    /// <summary>Another view in a message of the bot. Waits for that message's receipt.</summary>
    Edit,

    /// <summary>For one person's eyes. Does not wait for the channel, and may come twice.</summary>
    Private,

    /// <summary>A mark on somebody's message.</summary>
    React,
}
