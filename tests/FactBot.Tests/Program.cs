using FactBot.Tests.Storage.Harness;

// Only crash tests start this assembly by itself.
return await Child.RunAsync(args);
