namespace MusicHub.Domain.Actions;

public static class ActionRefusals
{
    public static readonly Refusal WhatMissing = new("action-what-missing", "Say what is to be done", "What");

    public static readonly Refusal OwnerMissing = new("action-owner-missing", "Choose who is to do it", "OwnerId");

    public static readonly Refusal DueInThePast = new("action-due-in-the-past", "The due date must be today or later", "DueOn");

    public static readonly Refusal DueBeforeOpened = new("action-due-before-opened", "The due date must not be before the action was opened", "DueOn");

    public static readonly Refusal AlreadyTheirs = new("action-already-theirs", "It is theirs already", "OwnerId");

    public static readonly Refusal NotPostponed = new("action-not-postponed", "The new due date must be later than the one so far", "DueOn");

    public static readonly Refusal NoPlan = new("action-no-plan", "This action is the hub’s own: only a school has a music development plan");

    public static Refusal DueTooFarAhead(int years) => new("action-due-too-far-ahead", $"The due date must be within {years} years", "DueOn");

    public static readonly Refusal Closed = new("action-closed", "This action has been closed. Reopen it, or open a new one.");

    public static readonly Refusal StillOpen = new("action-still-open", "This action is open already.");

    public static readonly Refusal ReopeningReasonMissing = new("action-reopening-reason-missing", "Say why it is opened again", "Reason");

    public static readonly Refusal ReasonMissing = new("action-reason-missing", "Say why it is no longer wanted", "Outcome");
}
