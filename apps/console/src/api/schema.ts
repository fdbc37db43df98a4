// Printed from the OpenAPI document by scripts/client-types.mjs; a test compares the two.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can serve */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the metrics of this process
         * @description For a collector on this machine, and for administrators who are signed in.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose another password
         * @description At least 12 characters, and hard to guess. All other sessions of the account end.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up a second factor
         * @description Answers a secret for an authenticator app. It counts once its first code was shown.
         */
        post: operations["beginSecondFactor"];
        /**
         * Do without the second factor
         * @description Not for administrators, the state cell and the national desk.
         */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the second factor with its first code
         * @description From now on signing in asks for a code. All other sessions of the account end.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Those before them are no longer taken.
         */
        post: operations["makeRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List desks with what the pack says of them and who works there */
        get: operations["listDesks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what each role may do to a complaint
         * @description The table of permissions that commands are decided by.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List calendars */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/calendars/{calendar}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a month of a calendar */
        get: operations["readMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description Sign-ins, refusals and changes of accounts, the newest first. It holds ids and codes, no names.
         */
        get: operations["readAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a file to a complaint
         * @description The action `attach` of the complaint. A picture is made anew, so that position, camera and the like are gone; a PDF stays as it is.
         */
        post: operations["attachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file of a complaint
         * @description For those who may read the personal data of the complaint. That staff did is recorded.
         */
        get: operations["readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take complaints of your desk in hand
         * @description Each complaint is done or refused by itself; the answer is 200 even if all are refused.
         */
        post: operations["acceptMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put complaints into an officer’s hands
         * @description Each complaint is done or refused by itself; the answer is 200 even if all are refused.
         */
        post: operations["assignMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask another desk to act on complaints
         * @description Each complaint is done or refused by itself; the answer is 200 even if all are refused.
         */
        post: operations["forwardMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the same note on complaints
         * @description Each complaint is done or refused by itself; the answer is 200 even if all are refused.
         */
        post: operations["noteMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/change-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that complaints are about something else
         * @description Each complaint is done or refused by itself; the answer is 200 even if all are refused.
         */
        post: operations["changeCategoryOfMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that complaints are put right, and how
         * @description Each complaint is done or refused by itself; the answer is 200 even if all are refused.
         */
        post: operations["resolveMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/link-incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that complaints have the cause of an incident
         * @description Each complaint is done or refused by itself; the answer is 200 even if all are refused.
         */
        post: operations["linkMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note among staff */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/request-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the citizen a question */
        post: operations["requestInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/provide-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down the citizen’s answer */
        post: operations["provideInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/hold-for-source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait until CoWIN, Aadhaar or another source works */
        post: operations["holdForSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on: the source works again */
        post: operations["resumeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/change-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is about something else */
        post: operations["changeCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizen/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my complaints */
        get: operations["listMyComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizen/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take all my data along
         * @description Everything that is kept of the proved number, and which offices looked at name and number.
         */
        get: operations["exportMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizen/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a proof of work to do
         * @description Only wanted while very many codes are asked for. Challenge and solution are those of altcha, version 2.
         */
        get: operations["giveChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizen/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to a mobile number
         * @description The answer is the same whether or not any complaint came from this number.
         */
        post: operations["sendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citizen/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove a mobile number by its code
         * @description Sets a cookie that opens the complaints which came from this number, for an hour.
         */
        post: operations["proveNumber"];
        /** Give a proved number up */
        delete: operations["giveUpNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lodge a complaint
         * @description Open to all with channel "web"; staff lodge for citizens by the other channels.
         */
        post: operations["lodgeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a complaint
         * @description As this reader may see it: who may not read personal data sees the outline.
         */
        get: operations["readComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what happened to a complaint */
        get: operations["readHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the clocks of a complaint */
        get: operations["readSla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List desks, resolutions, reasons, sources, levels and kinds of files */
        get: operations["readDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the person of a complaint
         * @description Name, numbers, words and files of all their complaints, for good. What was done, by whom and when stays. None of their complaints may be under way.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the district of a complaint in triage */
        post: operations["routeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a complaint of your desk in hand */
        post: operations["acceptComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a complaint into an officer’s hands */
        post: operations["assignComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a complaint back into the queue of your desk */
        post: operations["releaseComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask another desk to act */
        post: operations["forwardComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a forwarded complaint back, with what was found */
        post: operations["returnComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call on a higher level before the clock does */
        post: operations["escalateComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List incidents */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Declare an incident
         * @description Supervisors, the state cell, the national desk and administrators. Its words are public at once.
         */
        post: operations["declareIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incidentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an incident
         * @description With how far its complaints are: once it has ended, `waiting` falls to 0.
         */
        get: operations["readIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incidentId}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the complaints of an incident */
        get: operations["listLinkedTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incidentId}/actions/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is known of an incident now */
        post: operations["updateIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incidentId}/actions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an incident is over: every complaint that waits for that goes on */
        post: operations["endIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/link-incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a complaint has the cause of an incident, and wait for its end */
        post: operations["linkIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear what happens to tickets, as it happens
         * @description Server-sent events, of tickets in your scope alone. `tickets`: `{tickets: [{ticketId, version, status}]}`, or `{tickets: null}` where they are too many to name, once lists show it. `presence`: `{ticketId, accounts}`, who has it open now. What happens while nobody is connected is not told afterwards: read the lists again.
         */
        get: operations["hearEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that you have a ticket open
         * @description To be said again every 30 seconds. Others hear it as `presence` in the stream of events.
         */
        put: operations["beThere"];
        post?: never;
        /** Say that you have closed a ticket */
        delete: operations["beGone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find earlier and similar complaints
         * @description Within your scope, the newest first.
         */
        get: operations["readRelated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List prepared replies for a complaint
         * @description What the pack in force has prepared for its category, filled in. Change it as you need before you send it.
         */
        get: operations["readReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List whom a note on a complaint can be for */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List those at your desk who can be given tickets
         * @description Whoever has least in hand comes first.
         */
        get: operations["listOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how one can sign in */
        get: operations["readWaysToSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to the sign-on service
         * @description For browsers: a link leads here. They come back to /api/v1/session/openid/callback, and go on to `to` from there.
         */
        get: operations["beginOpenId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from the sign-on service
         * @description It sends browsers here. Opens a session as signing in with a password does.
         */
        get: operations["finishOpenId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is put right, and how */
        post: operations["resolveComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it cannot be upheld, and why */
        post: operations["rejectComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down that the citizen agrees */
        post: operations["confirmResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down that it is not put right after all */
        post: operations["reopenComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down that the citizen disputes the outcome */
        post: operations["fileAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/decide-appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allow or dismiss an appeal, and say why */
        post: operations["decideAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how well one was served */
        post: operations["rateComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down that the citizen takes it back */
        post: operations["withdrawComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a resolved complaint without the citizen’s word */
        post: operations["closeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an older ticket of the same person go on for this one */
        post: operations["mergeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/actions/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge: the two were not the same */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List published packs */
        get: operations["listPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/packs/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a published pack changed */
        get: operations["readPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/packs/{version}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what moving the open clocks under a published pack would do
         * @description Changes nothing. A later pack leaves open clocks alone until they are moved (nivaran pack move-clocks).
         */
        get: operations["readEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{ticketId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show who complains
         * @description For those who may read the complaint’s personal data. That it was looked at, by whom and why, is recorded.
         */
        post: operations["revealComplainant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of problems */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what kind of problem a code is */
        get: operations["readProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/track/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See where a complaint stands */
        get: operations["trackComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what can be complained about */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a citizen agrees to
         * @description Its version is sent with the complaint, and stands in the log.
         */
        get: operations["readConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the districts */
        get: operations["listDistricts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/pins/{pin}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the districts of a PIN code */
        get: operations["findPin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what holds up complaints now */
        get: operations["listOpenIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tickets of a desk
         * @description Officers and supervisors see their own desk. Others may name one, or see all desks if they have none.
         */
        get: operations["listQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the tickets of each view of a queue
         * @description Of the desk that the queue itself would show.
         */
        get: operations["countQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the most urgent ticket that nobody has
         * @description Accepts it for you. However many ask at the same time, each gets a ticket of their own.
         */
        post: operations["takeNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count stages met and breached
         * @description Officers count what their desk has to do with, supervisors their district, others everything.
         */
        get: operations["reportSla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count stages met and breached, as CSV
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportSlaCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count stages met and breached, as an Excel workbook
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportSlaXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count stages met and breached, step by step
         * @description Officers count what their desk has to do with, supervisors their district, others everything.
         */
        get: operations["reportTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/trend.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count stages met and breached, step by step, as CSV
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportTrendCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/trend.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count stages met and breached, step by step, as an Excel workbook
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportTrendXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count open tickets by their age
         * @description In days since they were lodged. Officers count what their desk has to do with, supervisors their district, others everything.
         */
        get: operations["reportAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ageing.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count open tickets by their age, as CSV
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportAgeingCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ageing.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count open tickets by their age, as an Excel workbook
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportAgeingXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What officers did and have in hand
         * @description Officers count what their desk has to do with, supervisors their district, others everything.
         */
        get: operations["reportOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/officers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What officers did and have in hand, as CSV
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportOfficersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/officers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What officers did and have in hand, as an Excel workbook
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportOfficersXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say where a complaint would go
         * @description By the rules that will route it. Desks are null where they cannot decide: the helpdesk will.
         */
        get: operations["previewRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find tickets
         * @description By ticket ID, mobile number, beneficiary reference, or (open ones) by words, within your scope, the newest first, at most 50. That a number was looked for is recorded.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I */
        get: operations["whoAmI"];
        put?: never;
        /**
         * Sign in
         * @description Sets a session cookie. It ends after 12 hours, or an hour without use. If the answer says what it `needs`, it opens nothing else before that.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Ends the session of the cookie. Signing out without one is no fault.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the second factor
         * @description A code of the authenticator app, or a recovery code; each is taken once.
         */
        post: operations["signInWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tickets behind a number of the SLA report
         * @description The same question as to the report, with the column and the row of the number.
         */
        get: operations["listSlaTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla/tickets.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tickets behind a number of the SLA report, as CSV
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["listSlaTicketsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla/tickets.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tickets behind a number of the SLA report, as an Excel workbook
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["listSlaTicketsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what other rules would have met and breached
         * @description What people did, and when, stays as it was; only clocks are counted otherwise. Scope as in the report.
         */
        get: operations["reportWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/what-if.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what other rules would have met and breached, as CSV
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportWhatIfCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/what-if.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what other rules would have met and breached, as an Excel workbook
         * @description All rows, however many, with a header in the reader’s language. That it left is recorded.
         */
        get: operations["reportWhatIfXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{account}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an account
         * @description It is signed out everywhere, its access tokens end, and it cannot sign in any more.
         */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{account}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable an account again */
        post: operations["enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{account}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account a new password
         * @description To be changed within three days. Its sessions and access tokens end.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{account}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an account’s second factor away
         * @description For a lost device without recovery codes. Make sure who asks. Its sessions and access tokens end.
         */
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{account}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an account’s sessions */
        get: operations["listSessionsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{account}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session of an account */
        delete: operations["endSessionOf"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List accounts */
        get: operations["listStaff"];
        put?: never;
        /**
         * Make an account
         * @description Answers a password that must be changed within three days.
         */
        post: operations["makeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an account */
        get: operations["readAccount"];
        /**
         * Change an account
         * @description Name, role, desk and sign-on; without `openId` the sign-on stays as it is. After a change of more than the name its owner signs in anew, and its access tokens end.
         */
        put: operations["changeAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my access tokens */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make an access token
         * @description It may do what you may, as far as its scopes go; never accounts and sign-in.
         */
        post: operations["makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an access token */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List everybody’s access tokens */
        get: operations["listAllTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke somebody’s access token */
        delete: operations["revokeAnyToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a projection could not take in
         * @description Streams that are passed over until somebody releases them; everything else goes on.
         */
        get: operations["listParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/parked/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a parked stream tried again */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my saved views of the queue */
        get: operations["listViews"];
        /**
         * Save my views of the queue
         * @description Puts these in the place of all that there were; at most 20, each name once.
         */
        put: operations["saveViews"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Live: {
            /** @enum {string} */
            status: "live";
        };
        Ready: {
            /**
             * @description degraded: it serves, but an operator should look at what is parked.
             * @enum {string}
             */
            status: "ready" | "degraded" | "unavailable";
            /** @enum {string} */
            database: "up" | "down";
            /** @enum {string} */
            vault: "up" | "down";
            log: {
                head: number;
                subscriptions: {
                    name: string;
                    position: number;
                    lag: number;
                }[];
                parked: {
                    subscription: string;
                    position: number;
                    /**
                     * Format: date-time
                     * @example 2026-11-23T05:30:00.000Z
                     */
                    since: string;
                }[];
            } | null;
        };
        SecondFactorSetup: {
            /** @description Base32, to be typed where no QR code can be read. */
            secret: string;
            /** @description What a QR code for an authenticator app holds. */
            uri: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        OwnSessions: {
            items: {
                /** Format: uuid */
                id: string;
                /** @description The browser, as it calls itself. */
                device: string;
                /** Format: date-time */
                openedAt: string;
                /** Format: date-time */
                lastSeenAt: string;
                /** Format: date-time */
                endsAt: string;
                current: boolean;
            }[];
        };
        AdminDesks: {
            items: {
                desk: components["schemas"]["Named"];
                /** @enum {string} */
                tier: "DISTRICT" | "STATE" | "NATIONAL";
                district: components["schemas"]["Named"] | null;
                calendar: components["schemas"]["Named"];
                /** @description Who works there and may sign in. */
                staff: number;
                contact: {
                    address: string | null;
                    phone: string | null;
                    email: string | null;
                };
            }[];
        };
        Named: {
            code: string;
            /** @description In the reader’s language. */
            name: string;
        };
        AdminRoles: {
            items: {
                action: string;
                roles: ("helpdesk" | "officer" | "supervisor" | "state" | "national" | "auditor" | "admin")[];
                /** @description Whether the citizen may do it, too. */
                citizen: boolean;
                /** @description At which desk somebody must work for it. */
                where: string;
                input: string[];
            }[];
        };
        Calendars: {
            items: {
                calendar: components["schemas"]["Named"];
                desks: number;
                day: string;
            }[];
        };
        CalendarMonth: {
            calendar: components["schemas"]["Named"];
            month: string;
            days: {
                /** Format: date */
                date: string;
                hours: {
                    /** @example 10:00 */
                    from: string;
                    to: string;
                }[];
                /** @description Why it is not as its day of the week is. */
                exception: string | null;
            }[];
        };
        AuditPage: {
            items: {
                /** @description Its place in the log. */
                position: number;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                type: "SignedIn" | "SignInRefused" | "SignedOut" | "SessionRevoked" | "PasswordChanged" | "SecondFactorSetUp" | "SecondFactorRemoved" | "RecoveryCodeUsed" | "RecoveryCodesMade" | "AccessTokenMade" | "AccessTokenRevoked" | "AccountCreated" | "AccountChanged" | "AccountDisabled" | "AccountEnabled" | "PasswordReset" | "PersonalDataRevealed" | "EvidenceRead" | "NumberSearched" | "DataExported" | "StreamReleased" | "AccessRefused";
                /** @description Who did it: an account, an operator, or `public`. */
                actor: string;
                /** @enum {string} */
                actorKind: "staff" | "public" | "operator";
                /** @description Whom it concerns. */
                account: string | null;
                ticketId: string | null;
                /** @example 203.0.113.0/24 */
                network: string | null;
                data: Record<string, never>;
            }[];
            nextCursor: string | null;
        };
        AttachOutcome: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @description Of the complaint after this. */
            version: number;
            /** @description Of the last event in the log; lists take it as `position`. */
            position: number;
            status: components["schemas"]["Status"];
            /** @description What is kept: a picture was made anew, so that it is not what was sent to the byte. */
            attachment: {
                /** @enum {string} */
                kind: "slip" | "certificate" | "identity" | "screenshot" | "other";
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
                bytes: number;
                /** @description Of what is kept, 64 hexadecimal digits; the file’s address ends in it. */
                sha256: string;
                name: string;
            };
        };
        /** @enum {string} */
        Status: "lodged" | "triage" | "routed" | "accepted" | "awaitingCitizen" | "awaitingSource" | "resolved" | "appealed" | "rejected" | "closed" | "withdrawn" | "merged";
        BulkVerdicts: {
            /** @description A verdict for each item, in their order. */
            results: (components["schemas"]["BulkDone"] | components["schemas"]["BulkRefused"])[];
            done: number;
            refused: number;
        };
        BulkDone: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @enum {boolean} */
            ok: true;
            /** @description Of the complaint after this. */
            version: number;
            /** @description Of the last event in the log; lists take it as `position`. */
            position: number;
            status: components["schemas"]["Status"];
        };
        BulkRefused: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @enum {boolean} */
            ok: false;
            /** @description As the action alone answers it. */
            problem: components["schemas"]["Problem"];
        };
        Problem: {
            /** @description Address that says what kind of problem this is. */
            type: string;
            /** @description The kind of problem, always in the same words. */
            title: string;
            status: number;
            /** @description Stable. Programs key on it. */
            code: string;
            /** @description What, where, and how to mend it, in the reader’s language. */
            detail: string;
            /** @description The one field or header that it is about. */
            field?: string;
            /** @description INPUT_INVALID: what is wrong with each field. */
            errors?: {
                field: string;
                code: string;
                detail: string;
            }[];
            /** @description INTERNAL_ERROR: the number to tell the operator. */
            instance?: string;
        };
        Outcome: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @description Of the complaint after this. */
            version: number;
            /** @description Of the last event in the log; lists take it as `position`. */
            position: number;
            status: components["schemas"]["Status"];
        };
        FoundTickets: {
            items: components["schemas"]["FoundTicket"][];
        };
        FoundTicket: {
            ticketId: string;
            status: components["schemas"]["Status"];
            category: components["schemas"]["Named"];
            holderDesk: components["schemas"]["Named"] | null;
            /** Format: date-time */
            lodgedAt: string;
        };
        PersonExport: {
            /** Format: date-time */
            exportedAt: string;
            complaints: {
                ticketId: string;
                /** @description The whole complaint as its citizen reads it. */
                complaint: Record<string, never>;
                history: components["schemas"]["HistoryEntry"][];
                clocks: components["schemas"]["Stage"][];
                /** @description When name and numbers, or a file, were shown to which member of staff, and why. */
                lookedAt: {
                    /** Format: date-time */
                    at: string;
                    account: string;
                    /** @enum {string} */
                    what: "name-and-numbers" | "file";
                    reason: string | null;
                }[];
            }[];
        };
        HistoryEntry: {
            version: number;
            position: number;
            /** @example ComplaintAccepted */
            type: string;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            at: string;
            /** @example Desk officer (officer.bhopal) */
            by: string;
            /** @description What happened, in the reader’s language. */
            sentence: string;
            /** @description What was said with it, if this reader may read it. */
            words: string | null;
            data: Record<string, never>;
        };
        Stage: {
            stage: components["schemas"]["Named"];
            /** @example ACT-2 */
            instance: string;
            /** @description Whose time it is. */
            holder: components["schemas"]["Named"] | null;
            /**
             * @description ISO 8601, on its calendar.
             * @example P3D
             */
            target: string;
            calendar: string;
            packVersion: string;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description null while paused.
             * @example 2026-11-23T05:30:00.000Z
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            dueSoonAt: string | null;
            pauses: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T05:30:00.000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T05:30:00.000Z
                 */
                to: string | null;
                /** @enum {string} */
                reason: "awaiting-citizen" | "awaiting-source" | "merged";
            }[];
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            endedAt: string | null;
            /** @description Counted up to its end, or up to now. */
            usedMillis: number;
            outcome: components["schemas"]["StageOutcome"];
            /** @description Who had it when it was due and not done. */
            breach: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T05:30:00.000Z
                 */
                at: string;
                holder: components["schemas"]["Named"] | null;
                officer: string | null;
            } | null;
            /** @description The highest level of the ladder that was told; 0: none. */
            level: number;
            /** @description Every piece of time, and why it counts or not. */
            explanation: {
                countedMillis: number;
                intervals: {
                    /**
                     * Format: date-time
                     * @example 2026-11-23T05:30:00.000Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-11-23T05:30:00.000Z
                     */
                    to: string;
                    counted: boolean;
                    reason: {
                        /** @enum {string} */
                        kind: "working" | "outside-hours" | "day-off";
                    } | {
                        /** @enum {string} */
                        kind: "holiday";
                        name: Record<string, never>;
                    } | {
                        /** @enum {string} */
                        kind: "paused";
                        why: string;
                    };
                }[];
                /** @description One, unless the category or the pack was changed. The last one’s carriedMillis + countedMillis is countedMillis. */
                stretches: {
                    /**
                     * Format: date-time
                     * @example 2026-11-23T05:30:00.000Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-11-23T05:30:00.000Z
                     */
                    to: string;
                    /**
                     * @description Why these rules came to apply.
                     * @enum {string}
                     */
                    cause: "start" | "category" | "pack";
                    /**
                     * @description ISO 8601, on the calendar.
                     * @example P3D
                     */
                    target: string;
                    calendar: components["schemas"]["Named"];
                    packVersion: string;
                    /** @description Used before, as this calendar counts it. */
                    carriedMillis: number;
                    countedMillis: number;
                    intervals: {
                        /**
                         * Format: date-time
                         * @example 2026-11-23T05:30:00.000Z
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-23T05:30:00.000Z
                         */
                        to: string;
                        counted: boolean;
                        reason: {
                            /** @enum {string} */
                            kind: "working" | "outside-hours" | "day-off";
                        } | {
                            /** @enum {string} */
                            kind: "holiday";
                            name: Record<string, never>;
                        } | {
                            /** @enum {string} */
                            kind: "paused";
                            why: string;
                        };
                    }[];
                }[];
                sentences: string[];
            };
        };
        /** @enum {string} */
        StageOutcome: "running" | "paused" | "overdue" | "met" | "late" | "cancelled";
        /** @description Hexadecimal, as altcha has it. */
        Challenge: {
            parameters: {
                algorithm: string;
                nonce: string;
                salt: string;
                cost: number;
                keyLength: number;
                keyPrefix: string;
                keySignature: string;
                expiresAt: number;
                data: {
                    issuedAt: number;
                };
            };
            signature: string;
        };
        CodeSent: {
            /**
             * @description How long the code holds.
             * @example 300
             */
            seconds: number;
        };
        LodgeComplaint: {
            /**
             * @description See /api/v1/public/categories.
             * @example DOSE_MISSING
             */
            category: string;
            /**
             * @description In which the citizen wants to be answered.
             * @enum {string}
             */
            language: "hi" | "en";
            /**
             * @description Without a session: web.
             * @enum {string}
             */
            channel: "web" | "phone" | "counter" | "import";
            /** @description The citizen’s own words. Aadhaar numbers in it are masked. */
            statement: string;
            complainant: {
                name: string;
                /**
                 * @description Ten digits; +91, 0, spaces and dashes do no harm.
                 * @example 9000010001
                 */
                mobile: string;
                /**
                 * Format: email
                 * @default null
                 */
                email?: string | null;
            };
            /** @default {} */
            vaccination?: {
                /**
                 * @default null
                 * @enum {number|null}
                 */
                dose?: 1 | 2 | 3 | null;
                /**
                 * Format: date
                 * @default null
                 */
                date?: string | null;
                /** @default null */
                centre?: string | null;
                /**
                 * @description Code in the Local Government Directory.
                 * @default null
                 * @example 396
                 */
                districtLgd?: number | null;
                /** @default null */
                vaccine?: string | null;
                /** @description CoWIN’s beneficiary reference ID. */
                beneficiaryReference?: string | null;
            };
            /** @default {} */
            residence?: {
                /** @example 462001 */
                pin?: string | null;
                /**
                 * @description Code in the Local Government Directory.
                 * @default null
                 * @example 396
                 */
                districtLgd?: number | null;
            };
            idProof?: {
                /** @enum {string} */
                type: "AADHAAR" | "PAN" | "VOTER_ID" | "DRIVING_LICENCE" | "PASSPORT" | "PENSION_PASSBOOK" | "OTHER";
                /**
                 * @description The last four digits. Never the whole number.
                 * @example 1234
                 */
                last4?: string | null;
            } | null;
            /** @description That the data may be used to settle the complaint. Must be true. */
            consent: boolean;
            /**
             * @description Of the words that were shown, from /api/v1/public/consent; without it, those in force.
             * @default null
             */
            consentVersion?: string | null;
        };
        LodgeOutcome: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @description Of the complaint after this. */
            version: number;
            /** @description Of the last event in the log; lists take it as `position`. */
            position: number;
            status: components["schemas"]["Status"];
            complaintId: string;
        };
        Complaint: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            version: number;
            status: components["schemas"]["Status"];
            statusText: string;
            category: components["schemas"]["Named"];
            language: string;
            channel: string;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            lodgedAt: string;
            district: components["schemas"]["Named"] | null;
            /** @description The desk that answers to the citizen to the end. */
            accountableDesk: components["schemas"]["Named"] | null;
            /** @description The desk that must act now. */
            holderDesk: components["schemas"]["Named"] | null;
            officer: string | null;
            complainant: {
                name: string | null;
                mobile: string | null;
                email: string | null;
                beneficiaryReference: string | null;
                /** @description Whether this reader sees only first letters and last digits. */
                masked: boolean;
            };
            /** @description Whether `…/reveal` shows this reader the rest. */
            mayReveal: boolean;
            idProof: {
                /** @enum {string} */
                type: "AADHAAR" | "PAN" | "VOTER_ID" | "DRIVING_LICENCE" | "PASSPORT" | "PENSION_PASSBOOK" | "OTHER";
                last4: string | null;
            } | null;
            vaccination: {
                dose: number | null;
                /** Format: date */
                date: string | null;
                centre: string | null;
                districtLgd: number | null;
                vaccine: string | null;
            };
            residence: {
                pin: string | null;
                districtLgd: number | null;
            };
            /** @description The citizen’s own words; null if this reader may not read them. */
            statement: string | null;
            /** @description Files that came with it. What is in one is at …/attachments/{sha256}, for those who may read its name. */
            evidence: {
                /** @enum {string} */
                kind: "slip" | "certificate" | "identity" | "screenshot" | "other";
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
                bytes: number;
                sha256: string;
                /** @description null if this reader may not read it. */
                name: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T05:30:00.000Z
                 */
                at: string;
            }[];
            bounces: {
                total: number;
                /** @description How often it went from one desk to another and back. */
                pairs: {
                    from: components["schemas"]["Named"];
                    to: components["schemas"]["Named"];
                    times: number;
                }[];
            };
            /** @description What it waits for. */
            source: components["schemas"]["Named"] | null;
            /** @description The incident whose end it waits for. */
            incident: string | null;
            /** @description While an appeal is open. */
            appeal: {
                decider: components["schemas"]["Named"];
                /** @enum {string} */
                tier: "DISTRICT" | "STATE" | "NATIONAL";
                /** @enum {string} */
                against: "resolved" | "closed" | "rejected";
            } | null;
            /** @description The ticket that goes on for it. */
            mergedInto: string | null;
            /** @description The tickets that it goes on for, the oldest first. */
            mergedHere: string[];
            /** @description The highest level that was ever told of it; 0: none. */
            raisedTo: number;
            /** @description What this reader may do now, and why not what they may not. */
            actions: components["schemas"]["ComplaintAction"][];
        };
        ComplaintAction: {
            /** @enum {string} */
            action: "route" | "accept" | "assign" | "release" | "note" | "attach" | "request-information" | "provide-information" | "forward" | "return" | "hold-for-source" | "resume" | "link-incident" | "change-category" | "resolve" | "reject" | "confirm" | "reopen" | "appeal" | "decide-appeal" | "rate" | "withdraw" | "close" | "merge" | "unmerge" | "escalate" | "erase";
            allowed: boolean;
            /**
             * @description The code of the problem that trying would be answered with.
             * @enum {string|null}
             */
            reason: "WRONG_STATUS" | "ROLE_MAY_NOT" | "NOT_YOUR_DESK" | "NOT_YOUR_TICKET" | "NOT_FORWARDED" | "OUT_OF_SCOPE" | "PERSON_ERASED" | "REOPEN_TOO_LATE" | "APPEAL_TOO_LATE" | "APPEAL_DECIDED" | "NO_FURTHER_APPEAL" | "APPEAL_OWN_OUTCOME" | "ALREADY_RATED" | "LEVEL_REACHED" | "EVIDENCE_TOO_MUCH" | null;
            /** @description The reason in the reader’s language. */
            reasonText: string | null;
            /** @description The fields of the request, and what each of them means. */
            input: {
                name: string;
                /** @enum {string} */
                kind: "district" | "officer" | "text-for-staff" | "colleagues" | "evidence-kind" | "file" | "text-for-citizen" | "text-of-citizen" | "desk" | "source" | "incident" | "category" | "resolution" | "rejection" | "appeal-outcome" | "score" | "ticket" | "level";
                required: boolean;
            }[];
        };
        /** @description Everything that happened, oldest first. */
        History: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            items: components["schemas"]["HistoryEntry"][];
        };
        /** @description The clocks of the complaint, in the order of their starts. */
        Sla: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            items: components["schemas"]["Stage"][];
        };
        Directory: {
            pack: {
                id: string;
                version: string;
                name: string;
                timeZone: string;
            };
            desks: {
                code: string;
                name: string;
                /** @enum {string} */
                tier: "DISTRICT" | "STATE" | "NATIONAL";
            }[];
            /** @description How a complaint can be resolved. */
            resolutions: components["schemas"]["Named"][];
            /** @description Why a complaint can be rejected. */
            rejections: components["schemas"]["Named"][];
            /** @description What a complaint can wait for. */
            sources: components["schemas"]["Named"][];
            /** @description Who is told when a clock has run out, from the first level up. */
            levels: {
                level: number;
                role: components["schemas"]["Named"];
            }[];
            /** @description Which files can come with a complaint, and how large each. */
            evidence: {
                kinds: components["schemas"]["Named"][];
                mediaTypes: string[];
                largestBytes: number;
            };
        };
        Erased: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @description Of the complaint after this. */
            version: number;
            /** @description Of the last event in the log; lists take it as `position`. */
            position: number;
            status: components["schemas"]["Status"];
            /** @description All complaints of the person. */
            tickets: string[];
        };
        IncidentOutcome: {
            /** @example INC-26-483920 */
            incidentId: string;
            /** @description Of the incident after this. */
            version: number;
            /** @description Of its event in the log; lists take it as `position`. */
            position: number;
            status: components["schemas"]["IncidentStatus"];
        };
        /** @enum {string} */
        IncidentStatus: "open" | "ended";
        /** @description Open ones first, the newest first among them. */
        IncidentPage: {
            items: components["schemas"]["IncidentItem"][];
            /** @description For the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description Its words are in the reader’s language. */
        IncidentItem: {
            /** @example INC-26-483920 */
            incidentId: string;
            status: components["schemas"]["IncidentStatus"];
            source: components["schemas"]["Named"];
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When it should be over; null: nobody knows.
             * @example 2026-11-23T05:30:00.000Z
             */
            expectedEnd: string | null;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            endedAt: string | null;
            title: string;
            text: string;
            progress: components["schemas"]["IncidentProgress"];
        };
        IncidentProgress: {
            /** @description Complaints that were ever linked to it. */
            linked: number;
            /** @description Of these, those that wait for its end. */
            waiting: number;
            /** @description Those that went on because it ended. */
            resumed: number;
            /** @description Those that went on or ended for another reason. */
            left: number;
        };
        Incident: {
            /** @example INC-26-483920 */
            incidentId: string;
            status: components["schemas"]["IncidentStatus"];
            source: components["schemas"]["Named"];
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When it should be over; null: nobody knows.
             * @example 2026-11-23T05:30:00.000Z
             */
            expectedEnd: string | null;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            endedAt: string | null;
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            declaredAt: string;
            title: {
                hi: string;
                en: string;
            };
            text: {
                hi: string;
                en: string;
            };
            progress: components["schemas"]["IncidentProgress"];
        };
        LinkedTickets: {
            items: components["schemas"]["LinkedTicket"][];
            /** @description For the next page; null on the last one. */
            nextCursor: string | null;
        };
        LinkedTicket: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @enum {string} */
            state: "waiting" | "merged" | "resumed" | "left";
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            linkedAt: string;
        };
        Watchers: {
            /** @description Accounts that have it open besides you. */
            others: string[];
        };
        RelatedTickets: {
            /** @description Of the same person, whenever; at most ten. */
            earlier: components["schemas"]["FoundTicket"][];
            /** @description Of others: open, of its category and district, lodged within 15 days of it; at most ten. */
            similar: components["schemas"]["FoundTicket"][];
        };
        Replies: {
            items: {
                code: string;
                /**
                 * @description For whose text it is meant.
                 * @enum {string}
                 */
                action: "request-information" | "hold-for-source" | "resolve" | "reject" | "decide-appeal";
                name: string;
                /** @description In the language of the complaint, filled in. */
                text: string;
            }[];
        };
        Colleagues: {
            items: {
                account: string;
                name: string;
                /** @enum {string} */
                role: "helpdesk" | "officer" | "supervisor" | "state" | "national" | "auditor" | "admin";
                desk: string | null;
            }[];
        };
        OfficersOfDesk: {
            items: {
                /** @example officer.bhopal */
                account: string;
                name: string;
                /** @description How many open tickets they have in hand. */
                inHand: number;
            }[];
        };
        WaysToSignIn: {
            /**
             * @description With account and password.
             * @enum {boolean}
             */
            password: true;
            /** @description At the sign-on service of this name, by a link to /api/v1/session/openid. */
            openId: {
                /** @example MP Sign-on */
                name: string;
            } | null;
        };
        PackVersions: {
            /** @description The latest first. */
            items: {
                version: string;
                /** Format: date-time */
                publishedAt: string;
                /** @description null: Nivaran itself, at its start. */
                by: string | null;
                reason: string | null;
                inForce: boolean;
                /** @description To the one before; null for the first. */
                changes: number | null;
            }[];
        };
        PackDifference: {
            /** @description The version before; null if there is none. */
            from: string | null;
            to: string;
            changes: components["schemas"]["PackChange"][];
        };
        PackChange: {
            area: string;
            /** @description What it is about: a category, a desk, a stage, a calendar … */
            key: string;
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            /** @description Where in it; null: all of it. */
            path: string | null;
            /** @description JSON. */
            before: string | null;
            after: string | null;
        };
        PackEffect: {
            /** @description Open complaints. */
            lookedAt: number;
            /** @description Whether these are all; at most 20000 are looked at. */
            isWhole: boolean;
            /** @description Clocks that would be due at another time, or counted otherwise. */
            clocks: number;
            earlier: number;
            later: number;
            byDesk: {
                desk: components["schemas"]["Named"] | null;
                clocks: number;
            }[];
        };
        Complainant: {
            name: string;
            mobile: string;
            email: string | null;
            beneficiaryReference: string | null;
            idProofType: string | null;
            idProofLast4: string | null;
        };
        ProblemKind: {
            type: string;
            code: string;
            status: number;
            title: string;
        };
        /** @description No personal data, no free text, no name of an officer. */
        Tracking: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            /** @example 261-4829-7315 */
            ticketIdFormatted: string;
            status: components["schemas"]["Status"];
            statusText: string;
            /** @description What happens next, and whether the citizen has to do something. */
            nextStep: string;
            category: components["schemas"]["Named"];
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            lodgedAt: string;
            /** @description The desk that answers to the citizen to the end. */
            accountableDesk: components["schemas"]["Named"] | null;
            /** @description The desk that must act now. */
            holderDesk: components["schemas"]["Named"] | null;
            /**
             * Format: date-time
             * @description The date by which the citizen has an answer, or can still object.
             * @example 2026-11-23T05:30:00.000Z
             */
            dueAt: string | null;
            /** @description Why it is due then: what time counts, and what does not. */
            why: string[];
            /**
             * Format: date-time
             * @description While a question is open: when it is to be answered by.
             * @example 2026-11-23T05:30:00.000Z
             */
            answerBy: string | null;
            /** @description What it waits for. */
            source: components["schemas"]["Named"] | null;
            /**
             * @description The ticket of the same person that goes on for it.
             * @example 26148297315
             */
            mergedInto: string | null;
            mergedIntoFormatted: string | null;
            stages: {
                stage: components["schemas"]["Named"];
                desk: components["schemas"]["Named"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T05:30:00.000Z
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T05:30:00.000Z
                 */
                dueAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T05:30:00.000Z
                 */
                endedAt: string | null;
                outcome: components["schemas"]["StageOutcome"];
            }[];
        };
        Categories: {
            items: {
                code: string;
                name: string;
                /** @description What a citizen might say. */
                example: string;
                /** @description What to bring. */
                evidence: string[];
                urgent: boolean;
            }[];
        };
        Consent: {
            /** @example 3f2a9c01d4e7 */
            version: string;
            text: string;
        };
        Districts: {
            items: {
                lgd: number;
                name: string;
            }[];
        };
        /** @description The districts that a PIN code lies in; more than one: ask the citizen; none: not known. */
        PinCode: {
            pin: string;
            districts: {
                lgd: number;
                name: string;
            }[];
        };
        /** @description In the reader’s language, the newest first. */
        PublicIncidents: {
            items: components["schemas"]["PublicIncident"][];
        };
        PublicIncident: {
            title: string;
            text: string;
            source: components["schemas"]["Named"];
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When it should be over; null: nobody knows.
             * @example 2026-11-23T05:30:00.000Z
             */
            expectedEnd: string | null;
        };
        QueuePage: {
            /** @description Most urgent first. */
            items: components["schemas"]["QueueItem"][];
            /** @description For the next page; null on the last one. */
            nextCursor: string | null;
        };
        QueueItem: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            version: number;
            status: components["schemas"]["Status"];
            category: components["schemas"]["Named"];
            district: components["schemas"]["Named"] | null;
            accountableDesk: components["schemas"]["Named"] | null;
            holderDesk: components["schemas"]["Named"] | null;
            officer: string | null;
            channel: string;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            lodgedAt: string;
            /**
             * Format: date-time
             * @description Of its running clocks, the one that is due first.
             * @example 2026-11-23T05:30:00.000Z
             */
            dueAt: string | null;
            stage: components["schemas"]["Named"] | null;
            overdue: boolean;
            /** @description What it waits for. */
            source: components["schemas"]["Named"] | null;
            /** @description The incident whose end it waits for. */
            incident: string | null;
            /** @description How often it went from one desk to another and back. */
            bounces: number;
            /** @description The highest level that was ever told of it; 0: none. */
            raisedTo: number;
        };
        /** @description How many tickets each view has. */
        QueueCounts: {
            open: number;
            unclaimed: number;
            mine: number;
            mentioned: number;
            overdue: number;
            today: number;
            triage: number;
            waiting: number;
            appealed: number;
            resolved: number;
            raised: number;
        };
        SlaReport: {
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            to: string;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            asOf: string;
            /** @enum {string} */
            groupBy: "district" | "desk" | "tier" | "category" | "stage" | "officer";
            rows: components["schemas"]["SlaReportRow"][];
        };
        SlaReportRow: {
            /** @description null: on no desk, or in no district, yet. */
            group: components["schemas"]["Named"] | null;
            tickets: number;
            /** @description Stages that were not cancelled: met + late + running + overdue. */
            started: number;
            met: number;
            late: number;
            running: number;
            overdue: number;
            /** @description met ÷ (met + late + overdue), 0 to 1. */
            metShare: number | null;
            /** @description How often a ticket came back to a desk from one that it was forwarded to. */
            bounces: number;
            /** @description To within 3 %. */
            medianUsedMillis: number | null;
        };
        SlaTrend: {
            rows: components["schemas"]["SlaTrendRow"][];
        };
        SlaTrendRow: {
            /**
             * Format: date
             * @description On which the step begins, in India.
             */
            from: string;
            started: number;
            met: number;
            late: number;
            running: number;
            overdue: number;
            metShare: number | null;
            bounces: number;
        };
        Ageing: {
            rows: components["schemas"]["AgeingRow"][];
        };
        AgeingRow: {
            /** @description null: on no desk, or in no district, yet. */
            group: components["schemas"]["Named"] | null;
            open: number;
            /** @description From 0, 2, 4, 8, 15, 22, 31 days on, each up to the next. */
            ages: number[];
        };
        OfficersReport: {
            /** @description Whoever has most in hand comes first. */
            items: components["schemas"]["OfficerRow"][];
        };
        OfficerRow: {
            account: string;
            /** @description The account, if it is gone. */
            name: string;
            desk: components["schemas"]["Named"] | null;
            /** @description Open tickets in hand now. */
            inHand: number;
            overdueInHand: number;
            /** @description Stages of the period that they ended, were late with, or have in hand. */
            started: number;
            met: number;
            late: number;
            overdue: number;
            metShare: number | null;
            medianUsedMillis: number | null;
        };
        Routing: {
            district: components["schemas"]["Named"] | null;
            /** @description The desk that would answer to the citizen. */
            accountableDesk: components["schemas"]["Named"] | null;
            /** @description The desk that would act first. */
            holderDesk: components["schemas"]["Named"] | null;
            /** @description Districts to ask the citizen about, the likeliest first. */
            candidates: components["schemas"]["Named"][];
        };
        Session: {
            /** @example officer.bhopal */
            account: string;
            name: string;
            /** @enum {string} */
            role: "helpdesk" | "officer" | "supervisor" | "state" | "national" | "auditor" | "admin";
            desk: string | null;
            /**
             * @description What is missing before the session opens anything: a code, a second factor, a password of your own.
             * @enum {string|null}
             */
            needs: "second-factor" | "second-factor-setup" | "new-password" | null;
            /** Format: date-time */
            endsAt: string;
        };
        SlaTickets: {
            /** @description In the order of their starts. */
            items: components["schemas"]["SlaTicket"][];
            /** @description For the next page; null on the last one. */
            nextCursor: string | null;
        };
        SlaTicket: {
            /**
             * @description 11 digits.
             * @example 26148297315
             */
            ticketId: string;
            stage: components["schemas"]["Named"];
            category: components["schemas"]["Named"];
            district: components["schemas"]["Named"] | null;
            /** @description Whose time it was; once breached, who had the ticket then. */
            desk: components["schemas"]["Named"] | null;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description null while paused.
             * @example 2026-11-23T05:30:00.000Z
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            endedAt: string | null;
            /** @description Counted time, once it has ended. */
            usedMillis: number | null;
            /** @enum {string} */
            outcome: "met" | "late" | "running" | "overdue" | "cancelled";
        };
        WhatIf: {
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-11-23T05:30:00.000Z
             */
            to: string;
            /** @description That were looked at: all of the period, or 10,000 of them drawn by lot. */
            tickets: number;
            /** @description That had a stage in the period. */
            of: number;
            /** @description What the other rules say otherwise than those in force. */
            rules: components["schemas"]["PackChange"][];
            total: {
                stages: number;
                actual: {
                    met: number;
                    breached: number;
                    running: number;
                    /** @description Ended without counting; here because it is late under the other of the two. */
                    cancelled: number;
                };
                other: {
                    met: number;
                    breached: number;
                    running: number;
                    /** @description Ended without counting; here because it is late under the other of the two. */
                    cancelled: number;
                };
                /** @description met ÷ (met + breached), 0 to 1. */
                share: {
                    actual: number | null;
                    other: number | null;
                };
            };
            rows: {
                group: components["schemas"]["Named"] | null;
                stages: number;
                actual: {
                    met: number;
                    breached: number;
                    running: number;
                    /** @description Ended without counting; here because it is late under the other of the two. */
                    cancelled: number;
                };
                other: {
                    met: number;
                    breached: number;
                    running: number;
                    /** @description Ended without counting; here because it is late under the other of the two. */
                    cancelled: number;
                };
                /** @description met ÷ (met + breached), 0 to 1. */
                share: {
                    actual: number | null;
                    other: number | null;
                };
            }[];
        };
        TemporaryPassword: {
            account: string;
            /** @example k7m2-p9x4-tq3v-8hcd */
            password: string;
        };
        Sessions: {
            items: {
                /** Format: uuid */
                id: string;
                /** @description The browser, as it calls itself. */
                device: string;
                /** Format: date-time */
                openedAt: string;
                /** Format: date-time */
                lastSeenAt: string;
                /** Format: date-time */
                endsAt: string;
            }[];
        };
        StaffPage: {
            items: components["schemas"]["StaffMember"][];
            nextCursor: string | null;
        };
        StaffMember: {
            /** @example officer.bhopal */
            account: string;
            name: string;
            /** @enum {string} */
            role: "helpdesk" | "officer" | "supervisor" | "state" | "national" | "auditor" | "admin";
            desk: string | null;
            openId: string | null;
            demonstration: boolean;
            secondFactor: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            /** Format: date-time */
            lastSeenAt: string | null;
        };
        NewAccount: {
            /**
             * @description Small letters, digits, dots, dashes: what they type to sign in.
             * @example officer.sehore
             */
            account: string;
            /**
             * @description As colleagues call them.
             * @example Rekha Yadav
             */
            name: string;
            /** @enum {string} */
            role: "helpdesk" | "officer" | "supervisor" | "state" | "national" | "auditor" | "admin";
            /**
             * @description Where they work; null for helpdesk, auditor and admin.
             * @default null
             */
            desk?: string | null;
            /**
             * @description What the sign-on service calls them; null: password alone.
             * @default null
             */
            openId?: string | null;
        };
        AccountChange: {
            /**
             * @description As colleagues call them.
             * @example Rekha Yadav
             */
            name: string;
            /** @enum {string} */
            role: "helpdesk" | "officer" | "supervisor" | "state" | "national" | "auditor" | "admin";
            /**
             * @description Where they work; null for helpdesk, auditor and admin.
             * @default null
             */
            desk?: string | null;
            /** @description What the sign-on service calls them; null: password alone; left out: as it is. */
            openId?: string | null;
        };
        AccessTokens: {
            items: components["schemas"]["AccessToken"][];
        };
        AccessToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("read" | "write" | "reports")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        NewAccessToken: {
            /**
             * @description What it is for.
             * @example Weekly report
             */
            name: string;
            scopes: ("read" | "write" | "reports")[];
            /**
             * @description Days until it ends.
             * @example 90
             */
            days: number;
        };
        MadeAccessToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("read" | "write" | "reports")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /**
             * @description Send it as Authorization: Bearer nvn_…
             * @example nvn_…
             */
            token: string;
        };
        AdminTokens: {
            items: {
                /** Format: uuid */
                id: string;
                account: string;
                name: string;
                scopes: ("read" | "write" | "reports")[];
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                /** Format: date-time */
                lastUsedAt: string | null;
            }[];
        };
        ParkedStreams: {
            items: {
                subscription: string;
                streamId: string;
                /** @description Of the first event that was not taken in. */
                position: number;
                error: string;
                /** Format: date-time */
                parkedAt: string;
                /** @description It is tried again within seconds. */
                released: boolean;
            }[];
        };
        SavedViews: {
            items: {
                /** @example Aadhaar, due today */
                name: string;
                /** @description What the queue is narrowed to: fields of GET /api/v1/queue. */
                search: {
                    /**
                     * @description A part of the queue that has a name: `mine` is what you have in hand, in `mentioned` a note names you (at any desk), `overdue` and `today` are what is due by now and by the end of the day, of `raised` somebody above the desk was told. /api/v1/queue/counts counts each.
                     * @enum {string}
                     */
                    view?: "open" | "unclaimed" | "mine" | "mentioned" | "overdue" | "today" | "triage" | "waiting" | "appealed" | "resolved" | "raised";
                    /** @description A desk of /api/v1/directory, or `*` for all that is in your scope; your own if you have one. */
                    desk?: string;
                    /** @description Without it, ended tickets are left out. */
                    status?: components["schemas"]["Status"];
                    category?: string;
                    /** @description Only tickets that they have in hand. */
                    officer?: string;
                    /**
                     * @description Code in the Local Government Directory.
                     * @example 396
                     */
                    district?: number;
                    /**
                     * @description How it came in.
                     * @enum {string}
                     */
                    channel?: "web" | "phone" | "counter" | "import";
                    /**
                     * @description Of the clock that is due first.
                     * @enum {string}
                     */
                    stage?: "ROUTE" | "ACCEPT" | "ACT" | "RESOLVE" | "ANSWER" | "CONFIRM" | "APPEAL";
                    /** Format: date */
                    lodgedFrom?: string;
                    /** Format: date */
                    lodgedBefore?: string;
                };
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Live = components['schemas']['Live'];
export type Ready = components['schemas']['Ready'];
export type SecondFactorSetup = components['schemas']['SecondFactorSetup'];
export type RecoveryCodes = components['schemas']['RecoveryCodes'];
export type OwnSessions = components['schemas']['OwnSessions'];
export type AdminDesks = components['schemas']['AdminDesks'];
export type Named = components['schemas']['Named'];
export type AdminRoles = components['schemas']['AdminRoles'];
export type Calendars = components['schemas']['Calendars'];
export type CalendarMonth = components['schemas']['CalendarMonth'];
export type AuditPage = components['schemas']['AuditPage'];
export type AttachOutcome = components['schemas']['AttachOutcome'];
export type Status = components['schemas']['Status'];
export type BulkVerdicts = components['schemas']['BulkVerdicts'];
export type BulkDone = components['schemas']['BulkDone'];
export type BulkRefused = components['schemas']['BulkRefused'];
export type Problem = components['schemas']['Problem'];
export type Outcome = components['schemas']['Outcome'];
export type FoundTickets = components['schemas']['FoundTickets'];
export type FoundTicket = components['schemas']['FoundTicket'];
export type PersonExport = components['schemas']['PersonExport'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type Stage = components['schemas']['Stage'];
export type StageOutcome = components['schemas']['StageOutcome'];
export type Challenge = components['schemas']['Challenge'];
export type CodeSent = components['schemas']['CodeSent'];
export type LodgeComplaint = components['schemas']['LodgeComplaint'];
export type LodgeOutcome = components['schemas']['LodgeOutcome'];
export type Complaint = components['schemas']['Complaint'];
export type ComplaintAction = components['schemas']['ComplaintAction'];
export type History = components['schemas']['History'];
export type Sla = components['schemas']['Sla'];
export type Directory = components['schemas']['Directory'];
export type Erased = components['schemas']['Erased'];
export type IncidentOutcome = components['schemas']['IncidentOutcome'];
export type IncidentStatus = components['schemas']['IncidentStatus'];
export type IncidentPage = components['schemas']['IncidentPage'];
export type IncidentItem = components['schemas']['IncidentItem'];
export type IncidentProgress = components['schemas']['IncidentProgress'];
export type Incident = components['schemas']['Incident'];
export type LinkedTickets = components['schemas']['LinkedTickets'];
export type LinkedTicket = components['schemas']['LinkedTicket'];
export type Watchers = components['schemas']['Watchers'];
export type RelatedTickets = components['schemas']['RelatedTickets'];
export type Replies = components['schemas']['Replies'];
export type Colleagues = components['schemas']['Colleagues'];
export type OfficersOfDesk = components['schemas']['OfficersOfDesk'];
export type WaysToSignIn = components['schemas']['WaysToSignIn'];
export type PackVersions = components['schemas']['PackVersions'];
export type PackDifference = components['schemas']['PackDifference'];
export type PackChange = components['schemas']['PackChange'];
export type PackEffect = components['schemas']['PackEffect'];
export type Complainant = components['schemas']['Complainant'];
export type ProblemKind = components['schemas']['ProblemKind'];
export type Tracking = components['schemas']['Tracking'];
export type Categories = components['schemas']['Categories'];
export type Consent = components['schemas']['Consent'];
export type Districts = components['schemas']['Districts'];
export type PinCode = components['schemas']['PinCode'];
export type PublicIncidents = components['schemas']['PublicIncidents'];
export type PublicIncident = components['schemas']['PublicIncident'];
export type QueuePage = components['schemas']['QueuePage'];
export type QueueItem = components['schemas']['QueueItem'];
export type QueueCounts = components['schemas']['QueueCounts'];
export type SlaReport = components['schemas']['SlaReport'];
export type SlaReportRow = components['schemas']['SlaReportRow'];
export type SlaTrend = components['schemas']['SlaTrend'];
export type SlaTrendRow = components['schemas']['SlaTrendRow'];
export type Ageing = components['schemas']['Ageing'];
export type AgeingRow = components['schemas']['AgeingRow'];
export type OfficersReport = components['schemas']['OfficersReport'];
export type OfficerRow = components['schemas']['OfficerRow'];
export type Routing = components['schemas']['Routing'];
export type Session = components['schemas']['Session'];
export type SlaTickets = components['schemas']['SlaTickets'];
export type SlaTicket = components['schemas']['SlaTicket'];
export type WhatIf = components['schemas']['WhatIf'];
export type TemporaryPassword = components['schemas']['TemporaryPassword'];
export type Sessions = components['schemas']['Sessions'];
export type StaffPage = components['schemas']['StaffPage'];
export type StaffMember = components['schemas']['StaffMember'];
export type NewAccount = components['schemas']['NewAccount'];
export type AccountChange = components['schemas']['AccountChange'];
export type AccessTokens = components['schemas']['AccessTokens'];
export type AccessToken = components['schemas']['AccessToken'];
export type NewAccessToken = components['schemas']['NewAccessToken'];
export type MadeAccessToken = components['schemas']['MadeAccessToken'];
export type AdminTokens = components['schemas']['AdminTokens'];
export type ParkedStreams = components['schemas']['ParkedStreams'];
export type SavedViews = components['schemas']['SavedViews'];
export type $defs = Record<string, never>;
export interface operations {
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. If not, restart it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    current: string;
                    /** Format: password */
                    next: string;
                };
            };
        };
        responses: {
            /** @description The new one holds from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description For the app. It is not shown again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSetup"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signing in asks for no code any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Six digits of the app, or a recovery code.
                     * @example 482913
                     */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Codes for a lost device, each taken once. They are not shown again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    makeRecoveryCodes: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description They are not shown again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open sessions, the last used first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDesks: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the pack. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminDesks"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminRoles"];
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those of the pack in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendars"];
                };
            };
        };
    };
    readMonth: {
        parameters: {
            query: {
                /** @description Year and month. */
                month: string;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its days, with their working hours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarMonth"];
                };
            };
        };
    };
    readAuditLog: {
        parameters: {
            query?: {
                /** @description Who did it. */
                actor?: string;
                /** @description Whom it concerns. */
                account?: string;
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId?: string;
                type?: "SignedIn" | "SignInRefused" | "SignedOut" | "SessionRevoked" | "PasswordChanged" | "SecondFactorSetUp" | "SecondFactorRemoved" | "RecoveryCodeUsed" | "RecoveryCodesMade" | "AccessTokenMade" | "AccessTokenRevoked" | "AccountCreated" | "AccountChanged" | "AccountDisabled" | "AccountEnabled" | "PasswordReset" | "PersonalDataRevealed" | "EvidenceRead" | "NumberSearched" | "DataExported" | "StreamReleased" | "AccessRefused";
                /** @description A date (2026-11-01, in the pack’s time zone) or a moment (2026-11-01T00:00:00+05:30). */
                from?: string;
                /** @description A date (2026-11-01, in the pack’s time zone) or a moment (2026-11-01T00:00:00+05:30). */
                to?: string;
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    attachFile: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description What it shows.
                     * @enum {string}
                     */
                    kind: "slip" | "certificate" | "identity" | "screenshot" | "other";
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP or PDF, up to 10 MB. Its name goes along, up to 120 characters.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachOutcome"];
                };
            };
        };
    };
    readFile: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description Of the file, as `evidence` of the complaint lists it. */
                sha256: string;
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "application/pdf": string;
                };
            };
        };
    };
    acceptMany: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Each complaint once, with the version that you decided on. */
                    items: {
                        /**
                         * @description 11 digits. Spaces, dashes and Hindi digits do no harm.
                         * @example 26148297315
                         */
                        ticketId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A verdict for each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdicts"];
                };
            };
        };
    };
    assignMany: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Somebody of the desk that has it.
                     * @example officer.bhopal
                     */
                    officer: string;
                    /** @default null */
                    reason?: string | null;
                    /** @description Each complaint once, with the version that you decided on. */
                    items: {
                        /**
                         * @description 11 digits. Spaces, dashes and Hindi digits do no harm.
                         * @example 26148297315
                         */
                        ticketId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A verdict for each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdicts"];
                };
            };
        };
    };
    forwardMany: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A desk of /api/v1/directory.
                     * @example national
                     */
                    to: string;
                    reason: string;
                    /** @description Each complaint once, with the version that you decided on. */
                    items: {
                        /**
                         * @description 11 digits. Spaces, dashes and Hindi digits do no harm.
                         * @example 26148297315
                         */
                        ticketId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A verdict for each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdicts"];
                };
            };
        };
    };
    noteMany: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @description Each complaint once, with the version that you decided on. */
                    items: {
                        /**
                         * @description 11 digits. Spaces, dashes and Hindi digits do no harm.
                         * @example 26148297315
                         */
                        ticketId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A verdict for each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdicts"];
                };
            };
        };
    };
    changeCategoryOfMany: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A code of /api/v1/public/categories.
                     * @example CERT_MISSING
                     */
                    category: string;
                    reason: string;
                    /** @description Each complaint once, with the version that you decided on. */
                    items: {
                        /**
                         * @description 11 digits. Spaces, dashes and Hindi digits do no harm.
                         * @example 26148297315
                         */
                        ticketId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A verdict for each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdicts"];
                };
            };
        };
    };
    resolveMany: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A code of /api/v1/directory.
                     * @example DOSE_ADDED
                     */
                    resolution: string;
                    /** @description In the citizen’s language: what was done, or why not. */
                    explanation: string;
                    /** @description Each complaint once, with the version that you decided on. */
                    items: {
                        /**
                         * @description 11 digits. Spaces, dashes and Hindi digits do no harm.
                         * @example 26148297315
                         */
                        ticketId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A verdict for each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdicts"];
                };
            };
        };
    };
    linkMany: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The number of an incident.
                     * @example INC-26-483920
                     */
                    incident: string;
                    /** @description Each complaint once, with the version that you decided on. */
                    items: {
                        /**
                         * @description 11 digits. Spaces, dashes and Hindi digits do no harm.
                         * @example 26148297315
                         */
                        ticketId: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A verdict for each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdicts"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description Accounts of colleagues who should see it.
                     * @default []
                     * @example [
                     *       "supervisor.bhopal"
                     *     ]
                     */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    requestInformation: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In the citizen’s language. */
                    question: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    provideInformation: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    holdForSource: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A code of /api/v1/directory.
                     * @example COWIN
                     */
                    source: string;
                    /** @description In the citizen’s language. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    resumeComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    finding?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    changeCategory: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A code of /api/v1/public/categories.
                     * @example CERT_MISSING
                     */
                    category: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    listMyComplaints: {
        parameters: {
            query?: {
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those of the proved number, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTickets"];
                };
            };
        };
    };
    exportMyData: {
        parameters: {
            query?: {
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file for people and programs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
        };
    };
    giveChallenge: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can be answered within ten minutes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
        };
    };
    sendCode: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Ten digits; +91, 0, spaces and dashes do no harm.
                     * @example 9000010001
                     */
                    mobile: string;
                    /**
                     * @description Of the message; else that of the request.
                     * @default null
                     * @enum {string|null}
                     */
                    language?: "hi" | "en" | null;
                    /**
                     * @description While PROOF_OF_WORK_WANTED is answered: a challenge with its solution, as altcha sends it (base64).
                     * @default null
                     */
                    proofOfWork?: string | null;
                };
            };
        };
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
        };
    };
    proveNumber: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Ten digits; +91, 0, spaces and dashes do no harm.
                     * @example 9000010001
                     */
                    mobile: string;
                    /**
                     * @description The six digits of the message; Hindi digits do no harm.
                     * @example 482913
                     */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Proved. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    giveUpNumber: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cookie opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    lodgeComplaint: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LodgeComplaint"];
            };
        };
        responses: {
            /** @description Received. The ticket ID is what the citizen holds. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LodgeOutcome"];
                };
            };
        };
    };
    readComplaint: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: {
                /** @description The ETag that the reader has: 304 while nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The complaint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
        };
    };
    readHistory: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its events, in words and as data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
        };
    };
    readSla: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its stages, and why each is due when it is due. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sla"];
                };
            };
        };
    };
    readDirectory: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the pack in force offers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Erased. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erased"];
                };
            };
        };
    };
    routeComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description null: by the pack’s rules.
                     * @default null
                     * @example 396
                     */
                    districtLgd?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    acceptComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    assignComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Somebody of the desk that has it.
                     * @example officer.bhopal
                     */
                    officer: string;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    releaseComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    forwardComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A desk of /api/v1/directory.
                     * @example national
                     */
                    to: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    returnComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    finding: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    escalateComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description null: the next one.
                     * @default null
                     */
                    level?: number | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                status?: "open" | "ended";
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of incidents, open ones first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
        };
    };
    declareIncident: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A source of /api/v1/directory.
                     * @example COWIN
                     */
                    source: string;
                    /** @description Public. No personal data. */
                    title: {
                        hi: string;
                        en: string;
                    };
                    /** @description Public. No personal data. */
                    text: {
                        hi: string;
                        en: string;
                    };
                    /** @description Since when; null: now. */
                    startedAt?: string | null;
                    /** @description When it should be over; null: nobody knows. */
                    expectedEnd?: string | null;
                };
            };
        };
        responses: {
            /** @description Declared. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOutcome"];
                };
            };
        };
    };
    readIncident: {
        parameters: {
            query?: {
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description Spaces, dashes, Hindi digits and small letters do no harm. */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
        };
    };
    listLinkedTickets: {
        parameters: {
            query?: {
                state?: "waiting" | "merged" | "resumed" | "left";
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description Spaces, dashes, Hindi digits and small letters do no harm. */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of those in your scope, by ticket ID. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedTickets"];
                };
            };
        };
    };
    updateIncident: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description Spaces, dashes, Hindi digits and small letters do no harm. */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Public. No personal data. */
                    text: {
                        hi: string;
                        en: string;
                    };
                    /** @description When it should be over; null: nobody knows. */
                    expectedEnd?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOutcome"];
                };
            };
        };
    };
    endIncident: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description Spaces, dashes, Hindi digits and small letters do no harm. */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Last words on it; null: those before stand.
                     * @default null
                     */
                    text?: {
                        hi: string;
                        en: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentOutcome"];
                };
            };
        };
    };
    linkIncident: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The number of an incident.
                     * @example INC-26-483920
                     */
                    incident: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    hearEvents: {
        parameters: {
            query?: {
                /** @description How long it stays open. */
                seconds?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    beThere: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Who else has it open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watchers"];
                };
            };
        };
    };
    beGone: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The others know. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readRelated: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found; nothing is no fault. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedTickets"];
                };
            };
        };
    };
    readReplies: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the pack. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replies"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever may see it and works on complaints, but you. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
        };
    };
    listOfficers: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Officers, and how much each has in hand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficersOfDesk"];
                };
            };
        };
    };
    readWaysToSignIn: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a page for signing in offers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysToSignIn"];
                };
            };
        };
    };
    beginOpenId: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                /** @description A path of this Nivaran, to go to afterwards. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    finishOpenId: {
        parameters: {
            query?: {
                /** @description What the sign-in is exchanged for, once. */
                code?: string;
                /** @description As it was sent off. */
                state?: string;
                /** @description Who sends the browser (RFC 9207). */
                iss?: string;
                /** @description Why nobody signed in, such as access_denied. */
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in; the page goes on by itself. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    resolveComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A code of /api/v1/directory.
                     * @example DOSE_ADDED
                     */
                    resolution: string;
                    /** @description In the citizen’s language: what was done, or why not. */
                    explanation: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    rejectComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A code of /api/v1/directory.
                     * @example NO_EVIDENCE
                     */
                    reason: string;
                    /** @description In the citizen’s language: what was done, or why not. */
                    explanation: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    confirmResolution: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    comment?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    reopenComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    fileAppeal: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    decideAppeal: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "allowed" | "dismissed";
                    /** @description In the citizen’s language: what was done, or why not. */
                    explanation: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    rateComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description From 1, very bad, to 5, very good.
                     * @example 4
                     */
                    score: number;
                    /** @default null */
                    comment?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    withdrawComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    closeComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    mergeComplaint: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The older ticket of the same person, which goes on for both.
                     * @example 26148297315
                     */
                    into: string;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    undoMerge: {
        parameters: {
            query?: {
                /** @description Language of problems; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the complaint that you decided on. */
                "If-Match": string;
            };
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
        };
    };
    listPacks: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every time that a pack came into force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackVersions"];
                };
            };
        };
    };
    readPack: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the one that was in force before it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackDifference"];
                };
            };
        };
    };
    readEffect: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many clocks, at which desks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackEffect"];
                };
            };
        };
    };
    revealComplainant: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Why. It stands in the audit log for good.
                     * @enum {string}
                     */
                    reason: "contact-citizen" | "verify-identity" | "correct-record" | "citizen-request" | "legal-request";
                };
            };
        };
        responses: {
            /** @description Name and numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complainant"];
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All codes, with their statuses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProblemKind"][];
                    };
                };
            };
        };
    };
    readProblem: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kind of problem. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"];
                };
            };
        };
    };
    trackComplaint: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                /** @description 11 digits. Spaces, dashes and Hindi digits do no harm. */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its status, desks, stages and due date. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tracking"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All categories, in the order of the pack. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categories"];
                };
            };
        };
    };
    readConsent: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The words in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
        };
    };
    listDistricts: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All districts, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Districts"];
                };
            };
        };
    };
    findPin: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                pin: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its districts, the likeliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinCode"];
                };
            };
        };
    };
    listOpenIncidents: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incidents that are open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicIncidents"];
                };
            };
        };
    };
    listQueue: {
        parameters: {
            query?: {
                /** @description A desk of /api/v1/directory, or `*` for all that is in your scope; your own if you have one. */
                desk?: string;
                /** @description A part of the queue that has a name: `mine` is what you have in hand, in `mentioned` a note names you (at any desk), `overdue` and `today` are what is due by now and by the end of the day, of `raised` somebody above the desk was told. /api/v1/queue/counts counts each. */
                view?: "open" | "unclaimed" | "mine" | "mentioned" | "overdue" | "today" | "triage" | "waiting" | "appealed" | "resolved" | "raised";
                /** @description Without it, ended tickets are left out. */
                status?: components["schemas"]["Status"];
                category?: string;
                /** @description Only tickets that you have in hand. */
                holder?: "me";
                /** @description Only tickets that they have in hand. */
                officer?: string;
                district?: number;
                /** @description How it came in. */
                channel?: "web" | "phone" | "counter" | "import";
                /** @description Of the clock that is due first. */
                stage?: "ROUTE" | "ACCEPT" | "ACT" | "RESOLVE" | "ANSWER" | "CONFIRM" | "APPEAL";
                /** @description A date (2026-11-01, in the pack’s time zone) or a moment (2026-11-01T00:00:00+05:30). */
                dueBefore?: string;
                /** @description A date (2026-11-01, in the pack’s time zone) or a moment (2026-11-01T00:00:00+05:30). */
                lodgedFrom?: string;
                /** @description A date (2026-11-01, in the pack’s time zone) or a moment (2026-11-01T00:00:00+05:30). */
                lodgedBefore?: string;
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tickets, most urgent first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
        };
    };
    countQueue: {
        parameters: {
            query?: {
                /** @description A desk of /api/v1/directory, or `*` for all that is in your scope; your own if you have one. */
                desk?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number of tickets of each view. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCounts"];
                };
            };
        };
    };
    takeNext: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: {
                /** @description 1 to 255 printable characters, new and random for each request. The same request again gets the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own desk, which is also meant without it. */
                    desk?: string;
                };
            };
        };
        responses: {
            /** @description The ticket that is yours now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Nothing is left in the queue of your desk: well done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reportSla: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "desk" | "tier" | "category" | "stage" | "officer";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaReport"];
                };
            };
        };
    };
    reportSlaCsv: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "desk" | "tier" | "category" | "stage" | "officer";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 4180, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    reportSlaXlsx: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "desk" | "tier" | "category" | "stage" | "officer";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ISO/IEC 29500. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    reportTrend: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                /** @description Weeks begin on Monday. */
                step?: "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each step in which a stage started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaTrend"];
                };
            };
        };
    };
    reportTrendCsv: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                /** @description Weeks begin on Monday. */
                step?: "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 4180, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    reportTrendXlsx: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                /** @description Weeks begin on Monday. */
                step?: "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ISO/IEC 29500. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    reportAgeing: {
        parameters: {
            query?: {
                groupBy?: "district" | "desk" | "category" | "status";
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each group, as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ageing"];
                };
            };
        };
    };
    reportAgeingCsv: {
        parameters: {
            query?: {
                groupBy?: "district" | "desk" | "category" | "status";
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 4180, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    reportAgeingXlsx: {
        parameters: {
            query?: {
                groupBy?: "district" | "desk" | "category" | "status";
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ISO/IEC 29500. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    reportOfficers: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each officer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficersReport"];
                };
            };
        };
    };
    reportOfficersCsv: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 4180, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    reportOfficersXlsx: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ISO/IEC 29500. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    previewRouting: {
        parameters: {
            query: {
                category: string;
                pin?: string;
                vaccinationDistrict?: number;
                residenceDistrict?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The desks, or the districts to ask about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description A ticket ID, a mobile number or a beneficiary reference, however it is written; or words: category, district, desk. */
                q: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found; nothing is no fault. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTickets"];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example officer.bhopal */
                    account: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody is signed in any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signInWithCode: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Six digits of the app, or a recovery code.
                     * @example 482913
                     */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    listSlaTickets: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "desk" | "tier" | "category" | "stage" | "officer";
                /** @description The column of the report. */
                counted?: "started" | "met" | "late" | "running" | "overdue" | "bounces";
                /** @description The code of the row; `-` for the one without; all rows without it. */
                group?: string;
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stages, each with its ticket and its days. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaTickets"];
                };
            };
        };
    };
    listSlaTicketsCsv: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "desk" | "tier" | "category" | "stage" | "officer";
                /** @description The column of the report. */
                counted?: "started" | "met" | "late" | "running" | "overdue" | "bounces";
                /** @description The code of the row; `-` for the one without; all rows without it. */
                group?: string;
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 4180, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listSlaTicketsXlsx: {
        parameters: {
            query?: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description As things stood then. Default: now. */
                asOf?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "desk" | "tier" | "category" | "stage" | "officer";
                /** @description The column of the report. */
                counted?: "started" | "met" | "late" | "running" | "overdue" | "bounces";
                /** @description The code of the row; `-` for the one without; all rows without it. */
                group?: string;
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ISO/IEC 29500. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    reportWhatIf: {
        parameters: {
            query: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "category" | "stage" | "desk" | "tier";
                /** @description What the rules would say instead, with commas between: `target:STAGE:DURATION[:CATEGORY[:TIER]]`, `stop:STAGE:WAIT` or `run:STAGE:WAIT` (whether a wait stops the clock), `holiday:DATE`. The other rules are those in force. */
                changes: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each group, both counts side by side. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
        };
    };
    reportWhatIfCsv: {
        parameters: {
            query: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "category" | "stage" | "desk" | "tier";
                /** @description What the rules would say instead, with commas between: `target:STAGE:DURATION[:CATEGORY[:TIER]]`, `stop:STAGE:WAIT` or `run:STAGE:WAIT` (whether a wait stops the clock), `holiday:DATE`. The other rules are those in force. */
                changes: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 4180, UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    reportWhatIfXlsx: {
        parameters: {
            query: {
                /** @description Stages that started from here (included). Default: 30 days before `to`. */
                from?: string;
                /** @description To here (excluded). Default: the end of today. */
                to?: string;
                /** @description A position that a write answered: the list waits up to 2 s until it shows it. */
                position?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
                groupBy?: "district" | "category" | "stage" | "desk" | "tier";
                /** @description What the rules would say instead, with commas between: `target:STAGE:DURATION[:CATEGORY[:TIER]]`, `stop:STAGE:WAIT` or `run:STAGE:WAIT` (whether a wait stops the clock), `holiday:DATE`. The other rules are those in force. */
                changes: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ISO/IEC 29500. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Nobody can use it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enableAccount: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Its owner can sign in again. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The password. It is not shown again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryPassword"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Its owner sets up another one, where their role asks for it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSessionsOf: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open sessions, the last used first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
        };
    };
    endSessionOf: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                sessionId: string;
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listStaff: {
        parameters: {
            query?: {
                desk?: string;
                role?: "helpdesk" | "officer" | "supervisor" | "state" | "national" | "auditor" | "admin";
                /** @description nextCursor of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in the order of account names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
        };
    };
    makeAccount: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Made. The password is not shown again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryPassword"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that are not over, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokens"];
                };
            };
        };
    };
    makeToken: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccessToken"];
            };
        };
        responses: {
            /** @description The token. It is not shown again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAccessToken"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAllTokens: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that are not over, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTokens"];
                };
            };
        };
    };
    revokeAnyToken: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listParked: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest first. None is as it should be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedStreams"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subscription: string;
                    streamId: string;
                };
            };
        };
        responses: {
            /** @description It is tried within seconds, from its first event that was not taken in. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listViews: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In your order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
        };
    };
    saveViews: {
        parameters: {
            query?: {
                /** @description Language of the answer; else Accept-Language decides. */
                lang?: "hi" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViews"];
            };
        };
        responses: {
            /** @description As they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
        };
    };
}
