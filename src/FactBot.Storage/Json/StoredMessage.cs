using FactBot.Core.Domain;
using FactBot.Core.Messages;

namespace FactBot.Storage.Json;

/// <param name="Key">The key of its post.</param>
/// <param name="Channel">Where, without a thread.</param>
/// <param name="Subject">What it stands for; null where nobody can answer it.</param>
internal sealed record StoredMessage(string Key, Place Channel, MessageSubject? Subject);
