using FactBot.Core.Domain;
using FactBot.Core.Messages;

namespace FactBot.Storage.Json;

/// <param name="Key">The key of its post.</param>
/// <param name="Channel">The channel, without a thread.</param>
/// <param name="Subject">What the message stands for; null if nobody can answer it.</param>
internal sealed record StoredMessage(string Key, Place Channel, MessageSubject? Subject);
